import type { CreateApp } from '../app-options.ts'
import { expressApp } from '../express-app.ts'

/** Reads the header and nothing more: what any guard at all costs at least. */
export const createApp: CreateApp = () =>
  expressApp((req, res, next) => {
    if (req.headers.authorization?.startsWith('Bearer ')) next()
    else res.sendStatus(401)
  })
