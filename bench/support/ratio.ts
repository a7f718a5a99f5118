import { spread } from './spread.ts'

/**
 * Compares measurements that were taken in the same rounds: the median of the ratios of each round, so that what slowed
 * a round down slowed both.
 */
export function ratio(values: readonly number[], base: readonly number[]): number {
  return spread(values.map((value, round) => value / (base[round] ?? Number.NaN))).median
}
