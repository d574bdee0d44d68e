// The configuration: what the environment says, checked once, every fault listed with what to do.
import { z } from 'zod'
import { parseBackupConfig, type BackupConfig } from '../knowledge/backups/backup-config.ts'
import { ACCESS_MODES, type AccessMode } from '../knowledge/domain/member.ts'
import { dataFolder } from '../knowledge/environment.ts'
import { parseModelConfig, type ModelConfig } from '../knowledge/model/model-config.ts'
import { parseWebhookConfig, type WebhookConfig } from './inbox/webhook-config.ts'
import { configFaults as say } from './messages/operator.ts'

export type Config = {
  readonly dataDir: string
  /** undefined: the preview in a browser runs instead. */
  readonly telegramToken: string | undefined
  readonly adminIds: readonly number[]
  /** Left out: everybody may ask. What an owner chose in the chat goes before it. */
  readonly accessMode?: AccessMode
  /** Whom people may write to about their data; shown in /riengtu. */
  readonly contact?: string | undefined
  /** Without a trailing slash; undefined: Telegram's own. */
  readonly telegramApiRoot: string | undefined
  /** Files that are dropped there become drafts; left out: no folder is watched. */
  readonly watchDir?: string | undefined
  /** Left out: no copies are made. */
  readonly backups?: BackupConfig
  readonly logLevel: LogLevel
  /** Of the preview page or of the webhook; /healthz and /metrics stand beside them, or alone. */
  readonly port: number
  /** undefined: updates are fetched by long polling. */
  readonly webhook?: WebhookConfig | undefined
  /** Of /healthz and /metrics; left out: they are for this machine only, and with a webhook for nobody. */
  readonly operationSecret?: string | undefined
  /** Language model and embeddings, where they are configured. */
  readonly models: ModelConfig
}

export type LogLevel = (typeof LOG_LEVELS)[number]

export type ParsedConfig =
  | { readonly kind: 'valid'; readonly config: Config }
  | { readonly kind: 'invalid'; readonly faults: readonly string[] }

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

/** Unknown variables are ignored; an empty one counts as unset. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): ParsedConfig {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const parsed = environmentSchema.safeParse(filled)
  const models = parseModelConfig(filled)
  const webhook = parseWebhookConfig(filled)
  const backups = parseBackupConfig(filled, dataFolder(filled))
  if (!parsed.success || models.kind === 'invalid' || webhook.kind === 'invalid' || backups.kind === 'invalid') {
    const own = parsed.error?.issues.map((issue) => issue.message) ?? []
    const others = [models, webhook, backups].flatMap((part) => (part.kind === 'invalid' ? part.faults : []))
    return { kind: 'invalid', faults: [...own, ...others] }
  }
  const {
    DATA_DIR,
    TELEGRAM_BOT_TOKEN,
    ADMIN_IDS,
    ACCESS_MODE,
    CONTACT,
    TELEGRAM_API_ROOT,
    LOG_LEVEL,
    PORT,
    WATCH_DIR,
    OPERATION_SECRET,
  } = parsed.data
  return {
    kind: 'valid',
    config: {
      dataDir: DATA_DIR,
      telegramToken: TELEGRAM_BOT_TOKEN,
      adminIds: ADMIN_IDS,
      accessMode: ACCESS_MODE,
      contact: CONTACT,
      telegramApiRoot: TELEGRAM_API_ROOT,
      watchDir: WATCH_DIR,
      backups: backups.config,
      logLevel: LOG_LEVEL,
      port: PORT,
      webhook: webhook.webhook,
      operationSecret: OPERATION_SECRET,
      models: models.config,
    },
  }
}

/** A line on a phone: a name with a number or an address. */
const LONGEST_CONTACT = 200

const text = z.string().trim()

const environmentSchema = z.object({
  DATA_DIR: text.default('./data'),
  // The shape that @BotFather hands out: bot id, colon, secret.
  TELEGRAM_BOT_TOKEN: text.regex(/^\d+:[\w-]{20,}$/, say.token).optional(),
  ADMIN_IDS: text
    .regex(/^\d{1,15}(\s*,\s*\d{1,15})*$/, say.adminIds)
    .transform((list) => list.split(',').map(Number))
    .default([]),
  ACCESS_MODE: z.enum(ACCESS_MODES, say.accessMode(ACCESS_MODES)).default('open'),
  CONTACT: text.max(LONGEST_CONTACT, say.contact).optional(),
  TELEGRAM_API_ROOT: z
    .url({ protocol: /^https?$/, error: say.apiRoot })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  WATCH_DIR: text.optional(),
  // It goes into a header as it is; fewer than 32 letters could be guessed.
  OPERATION_SECRET: text.regex(/^[A-Za-z0-9_-]{32,256}$/, say.operationSecret).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, say.logLevel(LOG_LEVELS)).default('info'),
  PORT: text
    .regex(/^\d{1,5}$/, say.port)
    .transform(Number)
    .refine((port) => port <= 65_535, say.port)
    .default(8080),
})
