// Spoken questions: heard through the configured service, said back, and answered as if they had been typed. Nothing of the sound is kept.
import { Composer, type Context } from 'grammy'
import type { Heard, Transcribe } from '../../knowledge/model/transcriber.ts'
import { workKey } from '../ask-for.ts'
import { conversationKey, conversationOf } from '../conversation.ts'
import type { Download, DownloadFile } from '../download-file.ts'
import { errorFacts } from '../error-facts.ts'
import { plain } from '../format/rich-text.ts'
import { isAddressed } from '../group-address.ts'
import { heard, VOICE_FAILED, VOICE_NOTHING, VOICE_OFF, VOICE_OVER_BUDGET, VOICE_TOO_LONG } from '../messages/voice.ts'
import type { RunningWork } from '../running-work.ts'
import { DOWNLOAD_BYTES } from '../telegram-limits.ts'
import { whileTyping } from '../typing.ts'
import { respond, type AskDeps } from './ask.ts'

export type VoiceDeps = AskDeps & {
  /** undefined: no service is configured. */
  readonly transcribe: Transcribe | undefined
  readonly download: DownloadFile
  readonly running: RunningWork
}

/** A question takes half a minute to say; services are paid by the minute. */
const MOST_SECONDS = 120

type Sound = { readonly duration: number; readonly file_size?: number; readonly mime_type?: string }

export function createVoiceFeature(deps: VoiceDeps): Composer<Context> {
  const feature = new Composer()
  feature.on(['message:voice', 'message:audio'], async (ctx, next) => {
    const conversation = conversationKey(ctx)
    if (conversation === undefined || !isAddressed(ctx)) return next()
    const replyTo = ctx.chat.type === 'private' ? undefined : ctx.msgId
    const say = (sentence: string) => deps.send(ctx, [plain(sentence)], { replyTo })
    if (deps.transcribe === undefined) return say(VOICE_OFF)
    const sound = ctx.message.voice ?? ctx.message.audio
    if (sound === undefined || isTooLong(sound)) return say(VOICE_TOO_LONG)
    const listening = { transcribe: deps.transcribe, conversation, sound }
    const outcome = await whileTyping(
      {
        sendTyping: () => ctx.replyWithChatAction('typing'),
        repeat: deps.repeat,
        onError: (error) => deps.log.warn('typing not shown', { ...conversationOf(ctx), ...errorFacts(error) }),
        isLong: true,
      },
      () => deps.running.run(workKey(ctx), (signal) => listen(deps, ctx, { ...listening, signal })),
    )
    if (outcome.kind === 'heard') return respond(deps, ctx, { text: outcome.text, heading: heard(outcome.text) })
    if (outcome.kind !== 'stopped') return say(SENTENCES[outcome.kind])
  })
  return feature
}

type Listening = {
  readonly transcribe: Transcribe
  readonly conversation: string
  readonly sound: Sound
  readonly signal: AbortSignal
}

async function listen(deps: VoiceDeps, ctx: Context, listening: Listening): Promise<Heard | Download> {
  const { transcribe, conversation, sound, signal } = listening
  const { file_path: path } = await ctx.getFile()
  if (path === undefined) return { kind: 'failed' }
  const downloaded = await deps.download(path, { mostBytes: DOWNLOAD_BYTES, signal })
  if (downloaded.kind !== 'downloaded') return downloaded
  return transcribe(
    { bytes: downloaded.bytes, name: `question.${endingOf(sound)}` },
    { conversation, at: deps.clock.now(), signal },
  )
}

const isTooLong = ({ duration, file_size: bytes = 0 }: Sound) => duration > MOST_SECONDS || bytes > DOWNLOAD_BYTES

/** Voices are Opus in Ogg; what a person forwards as music may be anything that the service knows, or refuses. */
const endingOf = ({ mime_type: type = 'audio/ogg' }: Sound) => ENDINGS[type] ?? 'ogg'

const ENDINGS: Readonly<Record<string, string>> = {
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/wav': 'wav',
  'audio/x-wav': 'wav',
  'audio/webm': 'webm',
  'audio/flac': 'flac',
}

const SENTENCES: Readonly<Record<Exclude<(Heard | Download)['kind'], 'heard' | 'stopped'>, string>> = {
  nothing: VOICE_NOTHING,
  'over-budget': VOICE_OVER_BUDGET,
  unavailable: VOICE_FAILED,
  failed: VOICE_FAILED,
  downloaded: VOICE_FAILED,
  'too-large': VOICE_TOO_LONG,
}
