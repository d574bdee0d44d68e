// Every secret of the configuration but the token: none of them may stand in the log.
import type { Config } from './config.ts'

export const secretsOf = ({ models: { chat, embeddings, transcription }, webhook, operationSecret }: Config) =>
  [chat?.apiKey, embeddings?.apiKey, transcription?.apiKey, webhook?.secret, operationSecret].filter(
    (secret) => secret !== undefined,
  )
