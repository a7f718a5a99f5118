import { type ConfigFormat, parseConfig } from './internal/config/parse-config.ts'
import type { MockIssuerOptions } from './internal/settings.ts'

/**
 * Reads the options of `createMockIssuer` from a text: an object with the same names. Options that are
 * functions cannot be in it.
 *
 * @param text The text of a configuration file.
 * @param format `yaml` (YAML 1.2) or `json`.
 * @returns The options, checked.
 * @throws TypeError (as a rejection) for a text that is not of the format, or that holds wrong members: the
 * message has a line for each, with the path of the member, such as `clients[0].redirectUris`.
 */
export async function loadConfig(text: string, format: ConfigFormat): Promise<MockIssuerOptions> {
  if (format !== 'yaml' && format !== 'json') throw new TypeError('format must be yaml or json')
  const value = await parseConfig(text, format)
  const { configFaults } = await import('./internal/config/config-faults.ts')
  const faults = configFaults(value)
  if (faults.length > 0) throw new TypeError(`the configuration is wrong:\n${faults.join('\n')}`)
  return value as MockIssuerOptions
}
