// /riengtu, /xuat, /xoa in private chats, /dung everywhere: what is held is shown, handed out, erased, and reminders stop.
import { Composer, InputFile, type Context } from 'grammy'
import { randomBytes } from 'node:crypto'
import { erasureProof } from '../../knowledge/domain/erasure.ts'
import { plain } from '../format/rich-text.ts'
import {
  ERASE,
  ERASE_LEFT,
  ERASE_NO,
  ERASE_QUESTION,
  ERASE_YES,
  erased,
  ERASURE_UNKNOWN,
  erasureFound,
  EXPORT,
  EXPORT_FILE,
  EXPORTED,
  NOTHING_HELD,
  NOTHING_TO_STOP,
  privacyNotice,
  type PrivacyFacts,
  RESUME,
  RESUMED,
  STOPPED,
} from '../messages/people.ts'
import { refusalFor } from '../require-right.ts'
import { consentRows, type ConsentDeps } from './consent.ts'
import type { PressHandler } from './press.ts'

export type PrivacyDeps = ConsentDeps & {
  readonly privacy: PrivacyFacts
  readonly createReceipt?: () => string
}

export function createPrivacyFeature(deps: PrivacyDeps): Composer<Context> {
  const feature = new Composer()
  const privately = feature.chatType('private')
  privately.command('riengtu', (ctx) => showNotice(deps, ctx))
  privately.command('xuat', (ctx) => sendExport(deps, ctx))
  privately.command('xoa', (ctx) => (ctx.match.trim() === '' ? askToErase(deps, ctx) : lookUp(deps, ctx, ctx.match)))
  feature.command('dung', async (ctx) => {
    const refusal = await refusalFor(deps, ctx, 'change-settings')
    // In a group without settings it is meant for another bot.
    if (ctx.chat.type !== 'private' && (await deps.people.findProfile(ctx.chat.id)) === undefined) return
    return refusal === undefined ? stop(deps, ctx) : deps.send(ctx, [plain(refusal)], { replyTo: ctx.msgId })
  })
  return feature
}

export const createExportHandler =
  (deps: PrivacyDeps): PressHandler<'export'> =>
  async (ctx, _, answer) => {
    await answer()
    await sendExport(deps, ctx)
  }

/** `keep` and `ask` change nothing; only `erase` does, and only what is of the chat where it is pressed. */
export function createEraseHandler(deps: PrivacyDeps): PressHandler<'erase'> {
  return async (ctx, { step }, answer) => {
    await answer()
    if (step === 'ask') return askToErase(deps, ctx)
    if (step === 'keep') return deps.send(ctx, [plain(ERASE_LEFT)])
    if (ctx.chatId === undefined) return
    const receipt = (deps.createReceipt ?? randomReceipt)()
    const at = deps.clock.now()
    await deps.people.erase(ctx.chatId, erasureProof(ctx.chatId, receipt), at)
    return deps.send(ctx, erased(receipt, at))
  }
}

/** In a group only its administrators turn reminders off and on. */
export function createReachHandler(
  deps: PrivacyDeps & { readonly showSettings: (ctx: Context) => Promise<void> },
): PressHandler<'reach'> {
  return async (ctx, { change, from }, answer) => {
    if (ctx.chatId === undefined) return
    const refusal = await refusalFor(deps, ctx, 'change-settings')
    if (refusal !== undefined) return answer({ text: refusal, asAlert: true })
    await answer()
    const profile = await deps.people.changeReach(ctx.chatId, change, deps.clock.now())
    if (profile === undefined) return deps.send(ctx, [plain(NOTHING_TO_STOP)])
    return from === 'settings'
      ? deps.showSettings(ctx)
      : deps.send(ctx, [plain(change === 'stopped' ? STOPPED : RESUMED)])
  }
}

async function showNotice(deps: PrivacyDeps, ctx: Context): Promise<void> {
  if (ctx.chatId === undefined || ctx.from === undefined) return
  const profile = await deps.people.findProfile(ctx.chatId)
  const own = [
    { label: EXPORT, press: { kind: 'export' } as const },
    { label: ERASE, press: { kind: 'erase', step: 'ask' } as const },
  ]
  const rows = [...(await consentRows(deps, ctx.chatId)), ...(profile === undefined ? [] : [own])]
  const keyboard = await deps.makeKeyboard(rows, { chat: ctx.chatId, person: ctx.from.id })
  await deps.send(ctx, privacyNotice(profile, deps.privacy), { keyboard })
}

async function sendExport(deps: PrivacyDeps, ctx: Context): Promise<void> {
  if (ctx.chatId === undefined) return
  const records = await deps.people.holdings(ctx.chatId)
  if (records.length === 0) return deps.send(ctx, [plain(NOTHING_HELD)])
  const content = { chat: ctx.chatId, exportedAt: deps.clock.now().toISOString(), records }
  await ctx.replyWithDocument(new InputFile(Buffer.from(JSON.stringify(content, undefined, 2)), EXPORT_FILE), {
    caption: EXPORTED,
  })
}

async function askToErase(deps: PrivacyDeps, ctx: Context): Promise<void> {
  if (ctx.chatId === undefined || ctx.from === undefined) return
  if ((await deps.people.holdings(ctx.chatId)).length === 0) return deps.send(ctx, [plain(NOTHING_HELD)])
  const rows = [
    [
      { label: ERASE_YES, press: { kind: 'erase', step: 'erase' } as const },
      { label: ERASE_NO, press: { kind: 'erase', step: 'keep' } as const },
    ],
  ]
  const keyboard = await deps.makeKeyboard(rows, { chat: ctx.chatId, person: ctx.from.id })
  await deps.send(ctx, [plain(ERASE_QUESTION)], { keyboard })
}

/** Only in the chat that was erased: the proof is of its number. */
async function lookUp(deps: PrivacyDeps, ctx: Context, receipt: string): Promise<void> {
  if (ctx.chatId === undefined) return
  const at = await deps.people.findErasure(erasureProof(ctx.chatId, receipt))
  await deps.send(ctx, [plain(at === undefined ? ERASURE_UNKNOWN : erasureFound(at))])
}

async function stop(deps: PrivacyDeps, ctx: Context): Promise<void> {
  if (ctx.chatId === undefined || ctx.from === undefined) return
  const profile = await deps.people.changeReach(ctx.chatId, 'stopped', deps.clock.now())
  if (profile === undefined) return deps.send(ctx, [plain(NOTHING_TO_STOP)])
  const rows = [[{ label: RESUME, press: { kind: 'reach', change: 'resumed' } as const }]]
  const owner = ctx.chatId < 0 ? { chat: ctx.chatId } : { chat: ctx.chatId, person: ctx.from.id }
  await deps.send(ctx, [plain(STOPPED)], { keyboard: await deps.makeKeyboard(rows, owner) })
}

/** 100 bits in five groups; without letters that are mistaken for digits. */
function randomReceipt(): string {
  const letters = [...randomBytes(20)].map((byte) => RECEIPT_LETTERS[byte % RECEIPT_LETTERS.length] ?? '')
  return [0, 4, 8, 12, 16].map((start) => letters.slice(start, start + 4).join('')).join('-')
}

/** 32 of them: each byte gives 5 bits without a bias. */
const RECEIPT_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
