// The composition root: builds everything from the configuration and hands it on. Nothing else makes a client or a server.
import type { DestinationStream } from 'pino'
import type { Cron, Ticker } from '../jobs/schedule.ts'
import { reaches, type Member } from '../knowledge/domain/member.ts'
import type { Clock } from '../knowledge/time/clock.ts'
import { createPace } from '../jobs/delivery/pace.ts'
import { announceBot } from './announce.ts'
import { createBot } from './bot.ts'
import { createMakeKeyboard } from './buttons/keyboard.ts'
import { startDeliveries, type RunningDeliveries } from './deliveries/start-deliveries.ts'
import { createFeedRoute, FEED_ROUTE } from './calendar/feed-route.ts'
import { closeAll, once } from './close-all.ts'
import { startBackups } from './backups/start-backups.ts'
import { botIdOf, madeUpToken } from './bot-token.ts'
import type { Config } from './config.ts'
import { startInbox, type RunningInbox } from './inbox/start-inbox.ts'
import type { KnowledgePort, OpenKnowledge } from './knowledge-port.ts'
import type { RateRules } from './limits/rate-limiter.ts'
import { createLog, type Log } from './log.ts'
import { createOperation, type Operation } from './operation/create-operation.ts'
import { showOperation } from './operation/show-operation.ts'
import { makeReady } from './make-ready.ts'
import { startPreview, type Preview } from './preview/start-preview.ts'
import { secretsOf } from './secrets-of.ts'
import { repeatInRealTime, type Repeat } from './typing.ts'
import { startFacts } from './start-facts.ts'
import { startWatching } from './watch/start-watching.ts'
import { startUpkeep } from './upkeep.ts'

export type Program = {
  /** How people reach it: the bot's name on Telegram, or the address of the preview page. */
  readonly reach:
    | { readonly kind: 'telegram'; readonly username: string }
    | { readonly kind: 'preview'; readonly url: string }
  /** Of /healthz, where it has a server of its own; undefined: another program has the port. */
  readonly healthUrl?: string | undefined
  readonly over: RunningInbox['over']
  /** Works out in turns what the first who ask would else wait for; the start is over without it. */
  readonly prepare: () => Promise<void>
  /** Resolves when nothing is being sent unasked. */
  readonly deliveriesIdle: () => Promise<void>
  /** Resolves when nothing of the watched folder is being read. */
  readonly watchingIdle: () => Promise<void>
  /** Resolves when nothing is being copied. */
  readonly backupsIdle: () => Promise<void>
  /** Safe to call more than once. */
  readonly stop: () => Promise<void>
}

export type ComposeOptions = {
  readonly openKnowledge: OpenKnowledge
  readonly clock: Clock
  /** Gives the start up, also while Telegram cannot be reached: it then rejects. */
  readonly signal?: AbortSignal
  /** Told before Telegram is first asked: without a network that lasts until there is one. */
  readonly onConnecting?: () => void
  /** For tests: real time and the real console otherwise. */
  readonly repeat?: Repeat
  readonly cron?: Cron
  readonly rates?: RateRules
  /** Between messages that are sent unasked. */
  readonly wait?: (ms: number) => Promise<void>
  readonly logDestination?: DestinationStream
}

/** Long enough for any answer that is being worked out, short enough for a supervisor's patience. */
const FINISH_WITHIN_MS = 10_000

/** Rejects when the store cannot be opened, the port is taken, or Telegram refuses the token; whatever was opened is closed. */
export async function startProgram(config: Config, options: ComposeOptions): Promise<Program> {
  const token = config.telegramToken ?? madeUpToken()
  const log = createLog({
    level: config.logLevel,
    secrets: [token, ...secretsOf(config)],
    ...(options.logDestination !== undefined && { destination: options.logDestination }),
  })
  const opened: (() => Promise<void>)[] = []
  const stop = once(() => closeAll(opened.toReversed(), log))
  const isPreview = config.telegramToken === undefined
  const polls = isPreview || config.webhook === undefined
  const operation = createOperation({ ...options, log, secret: config.operationSecret, polls })
  try {
    // Before anything that takes its time: a program that starts says so.
    const shown = polls && !isPreview ? await showOperation({ ...operation, ...config, log }) : undefined
    if (shown !== undefined) opened.push(shown.close)
    const knowledge = await options.openKnowledge({
      dataDir: config.dataDir,
      models: config.models,
      backups: config.backups,
      onTrouble: ({ service, kind, status }) => {
        log.warn('service failed', { service, trouble: kind, status })
        operation.meters.serviceFailed({ service, kind })
      },
      onAct: ({ what, by }) =>
        log.info('administrative act', { act: what, chat: by === 'command-line' ? undefined : by }),
    })
    opened.push(() => knowledge.close())
    // What was erased while an update was in hand, by this process or one that was killed.
    opened.push(async () => void (await knowledge.people.settleErasures()))
    await knowledge.settleSamples()
    await knowledge.refresh()
    operation.watch({ ...knowledge, inbox: knowledge.inboxes.inboxOf(botIdOf(token)) })
    opened.push(async () => operation.unwatch())
    const ticker = startUpkeep(knowledge, log, { ...operation, ...options })
    opened.push(ticker.stop)
    const preview = isPreview ? await startPreview({ ...config, ...operation, token, ...options }) : undefined
    if (preview !== undefined) opened.push(preview.stop)
    const running = await startBot({
      token,
      config: withAdministrators(config, preview),
      preview,
      knowledge,
      operation,
      log,
      options,
      onOpened: (close) => void opened.push(close),
    })
    opened.push(() => running.deliveries.stop(FINISH_WITHIN_MS))
    opened.push(() => running.inbox.stop(FINISH_WITHIN_MS))
    opened.push(running.watching.stop)
    return {
      reach: reachOf(preview, running.username),
      healthUrl: shown?.healthUrl,
      over: running.inbox.over,
      prepare: () => makeReady(knowledge, log),
      deliveriesIdle: running.deliveries.idle,
      watchingIdle: running.watching.idle,
      backupsIdle: running.backups.idle,
      stop,
    }
  } catch (error) {
    if (options.signal?.aborted !== true) log.error('start failed', startFacts(error))
    await stop()
    throw error
  }
}

async function startBot(parts: {
  readonly token: string
  readonly config: Config
  readonly preview: Preview | undefined
  readonly knowledge: KnowledgePort
  readonly operation: Operation
  readonly log: Log
  readonly options: ComposeOptions
  /** Told of what must be closed also where the start fails later. */
  readonly onOpened: (close: () => Promise<void>) => void
}): Promise<{
  readonly backups: Ticker
  readonly inbox: RunningInbox
  readonly deliveries: RunningDeliveries
  readonly watching: Ticker
  readonly username: string
}> {
  const { token, config, preview, knowledge, operation, log, options, onOpened } = parts
  const { meters, signs } = operation
  const shared = { clock: options.clock, repeat: options.repeat ?? repeatInRealTime, meters, signs, log }
  const inbox = knowledge.inboxes.inboxOf(botIdOf(token))
  const apiRoot = preview?.apiRoot ?? config.telegramApiRoot
  const rates = options.rates && { rates: options.rates }
  const { adminIds, accessMode: configuredAccess = 'open' } = config
  const privacy = privacyOf(config)
  const pace = createPace()
  const publicUrl = preview === undefined ? config.webhook?.publicUrl : undefined
  const bot = createBot({
    ...knowledge,
    ...shared,
    ...rates,
    pace,
    token,
    inbox,
    apiRoot,
    privacy,
    adminIds,
    publicUrl,
    configuredAccess,
  })
  const administrators = async () => everyAdministrator(adminIds, await knowledge.members.members())
  const telling = { api: bot.api, makeKeyboard: createMakeKeyboard({ ...knowledge, ...shared }), administrators, log }
  // Before Telegram is first asked: without a network nothing is answered, and everything is still copied.
  const backups = startBackups({ ...options, ...shared, ...telling, backups: knowledge.backups })
  onOpened(backups.stop)
  if (preview === undefined) options.onConnecting?.()
  // grammY's types name the signal of a polyfill; the platform's own does the same.
  const signal = options.signal as Parameters<typeof bot.init>[0]
  await bot.init(signal)
  await announceBot(bot.api, log, everyAdministrator(adminIds, await knowledge.members.members()))
  options.signal?.throwIfAborted()
  log.info('started', { username: bot.botInfo.username, plans: (await knowledge.describePlans()).names.length })
  const webhook = preview === undefined && config.webhook && { ...config.webhook, port: config.port }
  const feeds = createFeedRoute({
    ...knowledge,
    ...shared,
    feeds: knowledge.calendarFeeds,
    adminIds,
    configuredAccess,
    username: bot.botInfo.username,
  })
  // At a public address only for who knows the secret: behind a proxy every call comes from this machine.
  const health = config.operationSecret === undefined ? [] : operation.routes
  const routes = new Map([...health, [`${FEED_ROUTE}/`, feeds]])
  const running = await startInbox({
    ...shared,
    bot,
    inbox,
    webhook: webhook || undefined,
    routes,
    signal: options.signal,
  })
  const deliveries = startDeliveries({
    rights: { adminIds, configuredAccess },
    administrators,
    ...options,
    ...shared,
    knowledge,
    pace,
    token,
    apiRoot,
  })
  const watching = startWatching({
    ...options,
    ...shared,
    ...telling,
    folder: config.watchDir,
    desk: knowledge.desk,
    files: knowledge.watchedFiles,
  })
  return { backups, inbox: running, deliveries, watching, username: bot.botInfo.username }
}

const everyAdministrator = (adminIds: readonly number[], members: readonly Member[]): readonly number[] => [
  ...new Set([
    ...adminIds,
    ...members.filter(({ role }) => reaches(role, 'administrator')).map(({ person }) => person),
  ]),
]

/** The preview has an administrator among its people. */
const withAdministrators = (config: Config, preview: Preview | undefined): Config =>
  preview === undefined ? config : { ...config, adminIds: [...config.adminIds, ...preview.administratorIds] }

const privacyOf = ({ contact, models }: Config) => ({
  contact,
  sendsQuestions: models.chat !== undefined,
  sendsVoices: models.transcription !== undefined,
})

const reachOf = (preview: Preview | undefined, username: string): Program['reach'] =>
  preview === undefined ? { kind: 'telegram', username } : { kind: 'preview', url: preview.url }
