import { claimForgeries } from './claim-forgeries.ts'
import type { ForgeName } from './forge-name.ts'
import type { Forgery } from './forgery.ts'
import { headerForgeries } from './header-forgeries.ts'
import { keyForgeries } from './key-forgeries.ts'
import { kindForgeries } from './kind-forgeries.ts'
import { textForgeries } from './text-forgeries.ts'

export const catalogue: Readonly<Record<ForgeName, Forgery>> = {
  ...claimForgeries,
  ...keyForgeries,
  ...headerForgeries,
  ...textForgeries,
  ...kindForgeries
}
