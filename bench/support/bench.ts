/** How a measurement is run. */
export interface BenchOptions {
  /** Fewer and shorter rounds: a look, not a result. */
  readonly quick: boolean
  /** Tells how far the run is; never part of the result. */
  readonly progress: (text: string) => void
}

/** What a measurement found: as text for people, and as values. */
export interface BenchResult {
  readonly text: string
  readonly values: unknown
}

/** One of the measurements of `pnpm bench`. */
export type Bench = (options: BenchOptions) => Promise<BenchResult>
