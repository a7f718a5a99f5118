import { parseArgs } from 'node:util'
import type { PersonaName } from '../internal/personas/persona-name.ts'

export interface Arguments {
  readonly help: boolean
  readonly port: number
  readonly host: string
  readonly allowRemote: boolean
  readonly config: string | undefined
  readonly url: string | undefined
  readonly persona: PersonaName | undefined
  readonly seed: string | undefined
  readonly strict: boolean | undefined
}

export const usage = `Usage: jeton-mock-issuer [options]

  --port <number>     TCP port, 0 for any free one (default 8080)
  --host <address>    address to bind (default 127.0.0.1)
  --allow-remote      allows a host that other machines can reach
  --config <file>     options of createMockIssuer as .yaml, .yml or .json
  --url <url>         the issuer identifier, where clients reach it at another address
  --persona <name>    addresses and tokens of a vendor, such as keycloak or entra-v2
  --seed <text>       the same keys and codes in every run
  --no-strict         any client, secret and redirect URI will do
  --strict            the opposite (default)
  --help              shows this text

It is for tests and development, never for production.
`

/** Throws a TypeError for an argument that is unknown or wrong. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...argv],
    allowNegative: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      'allow-remote': { type: 'boolean', default: false },
      config: { type: 'string' },
      url: { type: 'string' },
      persona: { type: 'string' },
      seed: { type: 'string' },
      strict: { type: 'boolean' }
    }
  })
  const { help, host, config, url, seed, strict } = values
  const persona = values.persona as PersonaName | undefined
  return {
    help,
    port: readPort(values.port),
    host,
    allowRemote: values['allow-remote'],
    config,
    url,
    persona,
    seed,
    strict
  }
}

function readPort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
  throw new TypeError('--port must be 0 to 65535')
}
