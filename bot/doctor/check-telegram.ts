// Whether Telegram knows the token, and where updates are expected.
import { Api } from 'grammy'
import type { Config } from '../config.ts'
import { errorFacts } from '../error-facts.ts'
import { say } from '../messages/doctor.ts'
import { broken, note, well, type Finding } from './finding.ts'

/** Somebody sits before it and waits. */
const WITHIN_SECONDS = 10

/** Of a refusal by the webhook that Telegram remembers. */
const LATELY_SECONDS = 3600

export async function checkTelegram(config: Config, now: Date): Promise<readonly Finding[]> {
  const { telegramToken: token, telegramApiRoot: apiRoot, webhook } = config
  if (token === undefined) return [note(say.noToken, say.getToken)]
  const api = new Api(token, { timeoutSeconds: WITHIN_SECONDS, ...(apiRoot !== undefined && { apiRoot }) })
  try {
    const { username } = await api.getMe()
    const found = well(say.tokenKnown(username))
    if (webhook === undefined) return [found]
    const { last_error_date: failedAt = 0, pending_update_count: waiting } = await api.getWebhookInfo()
    const isFailing = now.getTime() / 1000 - failedAt < LATELY_SECONDS
    return [found, isFailing ? broken(say.webhookFails(waiting), say.mendWebhook) : well(say.webhookWorks(waiting))]
  } catch (error) {
    // Never the error itself: the message of a broken connection holds the address with the token.
    const { errorCode, cause } = errorFacts(error)
    if (errorCode === 401 || errorCode === 404) return [broken(say.tokenRefused, say.renewToken)]
    if (errorCode !== undefined) return [broken(say.telegramRefuses(errorCode), say.tryLater)]
    return [broken(say.telegramSilent(cause), say.mendNetwork)]
  }
}
