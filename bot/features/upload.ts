// A file that an administrator sends in private becomes a draft: fetched, read under limits, reported; /huy stops it and nothing is kept.
import { Composer, type Context } from 'grammy'
import type { Message } from 'grammy/types'
import type { PlanDesk, TakenIn } from '../../ingest/publish/plan-desk.ts'
import { safeFileName } from '../../ingest/publish/safe-file-name.ts'
import { vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import { workKey } from '../ask-for.ts'
import { conversationOf } from '../conversation.ts'
import type { DownloadFile } from '../download-file.ts'
import { errorFacts } from '../error-facts.ts'
import { plain } from '../format/rich-text.ts'
import type { Log } from '../log.ts'
import * as say from '../messages/upload.ts'
import { createProgressMessage, type ProgressMessage } from '../progress-message.ts'
import { refusalFor, type RightsDeps } from '../require-right.ts'
import type { RunningWork } from '../running-work.ts'
import type { Repeat } from '../typing.ts'
import { sendReview, type ReviewDeps } from './review.ts'

export type UploadDeps = ReviewDeps &
  RightsDeps & {
    readonly desk: PlanDesk
    readonly download: DownloadFile
    readonly running: RunningWork
    readonly repeat: Repeat
    readonly log: Log
    /** Past the notes of what an update has sent (inbox/resume.ts): an edit that a killed run made says nothing of the next run. */
    readonly editText: (ctx: Context, message: Message, text: string) => Promise<unknown>
  }

/** What ingest takes (ingest/read/read-input.ts), a little below Telegram's own limit for bots. */
const MOST_BYTES = 20_000_000

export function createUploadFeature(deps: UploadDeps): Composer<Context> {
  const feature = new Composer()
  feature.chatType('private').on(['message:document', 'message:photo'], async (ctx) => {
    const { document, photo, date, message_id: id } = ctx.message
    if ((await refusalFor(deps, ctx, 'administer')) !== undefined) return deps.send(ctx, [plain(say.FILE_FROM_OTHERS)])
    const size = document?.file_size ?? photo?.at(-1)?.file_size ?? 0
    if (size > MOST_BYTES) return deps.send(ctx, [plain(say.FILE_TOO_LARGE)])
    const name = safeFileName(document?.file_name, say.photoName(vietnamDateAt(new Date(date * 1000)), id))
    return deps.running.run(workKey(ctx), (signal) => receive(deps, ctx, name, signal))
  })
  return feature
}

async function receive(deps: UploadDeps, ctx: Context, name: string, signal: AbortSignal): Promise<void> {
  const message = await ctx.reply(say.uploadProgress(name, 'download'))
  const progress = createProgressMessage({
    edit: (text) => deps.editText(ctx, message, text),
    repeat: deps.repeat,
    onError: (error) => deps.log.warn('progress not shown', { ...conversationOf(ctx), ...errorFacts(error) }),
  })
  let last = say.UPLOAD_STOPPED
  let taken: Taken = { kind: 'stopped' }
  try {
    taken = await takeIn(deps, ctx, { name, signal, progress })
    if (taken.kind !== 'stopped') last = say.uploadRead(name)
  } finally {
    await progress.end(last)
  }
  await tell(deps, ctx, name, taken)
}

type Taken = TakenIn | { readonly kind: 'too-large' | 'not-fetched' }

async function takeIn(
  deps: UploadDeps,
  ctx: Context,
  {
    name,
    signal,
    progress,
  }: { readonly name: string; readonly signal: AbortSignal; readonly progress: ProgressMessage },
): Promise<Taken> {
  const { file_path: path } = await ctx.getFile()
  if (path === undefined || ctx.from === undefined) return { kind: 'not-fetched' }
  const downloaded = await deps.download(path, { mostBytes: MOST_BYTES, signal })
  if (downloaded.kind === 'failed') return { kind: 'not-fetched' }
  if (downloaded.kind !== 'downloaded') return downloaded
  progress.show(say.uploadProgress(name, 'read'))
  return deps.desk.takeIn(
    { name, bytes: downloaded.bytes },
    {
      by: ctx.from.id,
      signal,
      onPage: (page) => progress.show(say.uploadProgress(name, 'read', page)),
      mayStore: async () => {
        progress.show(say.uploadProgress(name, 'store'))
        return (await refusalFor(deps, ctx, 'administer')) === undefined
      },
    },
  )
}

async function tell(deps: UploadDeps, ctx: Context, name: string, taken: Taken): Promise<void> {
  const reply = (text: string) => deps.send(ctx, [plain(text)])
  switch (taken.kind) {
    case 'draft':
      if (!taken.isNew) await reply(say.WAITING_ALREADY)
      return sendReview(deps, ctx, taken.versionId)
    case 'known':
      return reply(say.uploadKnown(taken.file, taken.version))
    case 'failed':
      return reply(say.uploadFailed(name, taken.reason))
    case 'too-large':
      return reply(say.FILE_TOO_LARGE)
    case 'not-fetched':
      return reply(say.FILE_NOT_FETCHED)
    default:
    // /huy has said so.
  }
}
