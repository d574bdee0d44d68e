// What a bot's token tells, and one for the preview, which needs none.
import { randomBytes } from 'node:crypto'

/** A token begins with the bot's id. */
export const botIdOf = (token: string) => Number(token.split(':')[0])

/** For the local server only, in the shape of a real one, so that the log strikes it out too. */
export const madeUpToken = () => `1000000:${randomBytes(24).toString('base64url')}`
