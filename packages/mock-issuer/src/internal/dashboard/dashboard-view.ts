import type { IssuerContext } from '../context.ts'
import type { Form } from '../http/form.ts'
import type { Inspection } from './inspect-token.ts'

/** What a page of the dashboard is made of. */
export interface DashboardView {
  readonly context: IssuerContext
  /** Whether the browser may change things. */
  readonly control: boolean
  /** Whether the key would let it. */
  readonly locked: boolean
  readonly formKey: string
  /** What was done. */
  readonly notice?: string | undefined
  /** Why something could not be done. */
  readonly error?: string
  /** What was typed in the form that could not be used, or was. */
  readonly typed?: Form
  readonly minted?: string
  readonly inspection?: Inspection
}

/** What became of a form. */
export type ActionResult =
  | { readonly kind: 'done'; readonly notice: string }
  | { readonly kind: 'shown'; readonly view: Partial<DashboardView>; readonly status?: number }

export type Action = (context: IssuerContext, form: Form) => ActionResult | Promise<ActionResult>
