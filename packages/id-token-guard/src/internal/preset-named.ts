import type { Preset, PresetName } from '../preset.ts'
import { presets } from '../presets.ts'

export function presetNamed(name: PresetName): Preset {
  const preset = presets.get(name)
  if (preset === undefined) throw new TypeError(`preset: must be one of ${[...presets.keys()].join(', ')}`)
  return preset
}
