// Preloaded into every measured process: the workspace's packages run from `dist`, as their users have them.
import { registerHooks } from 'node:module'

registerHooks({
  resolve(specifier, context, nextResolve) {
    const resolved = nextResolve(specifier, context)
    const url = resolved.url.replace(/\/packages\/([^/]+)\/src\/(.+)\.ts$/, '/packages/$1/dist/$2.js')
    return url === resolved.url ? resolved : { ...resolved, url, format: 'module' }
  }
})
