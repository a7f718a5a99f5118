import type { Row } from './row.ts'
import { dependencyRows } from './rows/dependency-rows.ts'
import { headerRows } from './rows/header-rows.ts'
import { kindRows } from './rows/kind-rows.ts'
import { placeRows } from './rows/place-rows.ts'
import { scopeRows } from './rows/scope-rows.ts'
import { stepUpRows } from './rows/step-up-rows.ts'
import { stockRows } from './rows/stock-rows.ts'
import { tokenRows } from './rows/token-rows.ts'

/** The whole table. */
export const rows: readonly Row[] = [
  ...headerRows,
  ...placeRows,
  ...tokenRows,
  ...kindRows,
  ...scopeRows,
  ...stepUpRows,
  ...dependencyRows,
  ...stockRows
]
