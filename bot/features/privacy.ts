// /riengtu, /xuat, /xoa, /dung: what is held of a person, or of a group by its administrators, is shown, handed out, erased, and reminders stop.
import { Composer, InputFile, type CommandContext, type Context } from 'grammy'
import { erasureProof } from '../../knowledge/domain/erasure.ts'
import type { MemberStore } from '../../knowledge/store/members.ts'
import type { UsageStore } from '../../knowledge/store/usage.ts'
import type { KeyboardRows } from '../buttons/keyboard.ts'
import { plain } from '../format/rich-text.ts'
import { LAST_OWNER } from '../messages/members.ts'
import { dataSentences } from '../messages/group-data.ts'
import {
  ERASE,
  ERASE_LEFT,
  ERASE_NO,
  ERASE_TAKES_ROLE,
  ERASE_YES,
  EXPORT,
  type PrivacyFacts,
  RESUME,
  RESUMED,
  STOPPED,
} from '../messages/people.ts'
import { readableCode, readableCodePattern } from '../readable-code.ts'
import { KEEP_NO_QUESTIONS, KEEP_QUESTIONS } from '../messages/usage.ts'
import { refusalFor } from '../require-right.ts'
import { consentRows, type ConsentDeps } from './consent.ts'
import type { PressHandler } from './press.ts'

export type PrivacyDeps = ConsentDeps & {
  readonly members: Pick<MemberStore, 'findMember' | 'chosenAccess'>
  readonly privacy: PrivacyFacts
  /** What was asked last is in memory, for follow-ups. */
  readonly forgetConversation: (chat: number) => void
  readonly usage: Pick<UsageStore, 'questionsKeptSince'>
}

export function createPrivacyFeature(deps: PrivacyDeps): Composer<Context> {
  const feature = new Composer()
  const own = (act: Act) => async (ctx: CommandContext<Context>) => {
    if (!(await isMeant(deps, ctx))) return
    const refusal = await refusalFor(deps, ctx, 'own-data')
    if (refusal !== undefined) return deps.send(ctx, [plain(refusal)], { replyTo: ctx.msgId })
    return act(deps, ctx, ctx.match.trim())
  }
  feature.command('riengtu', own(showNotice))
  feature.command('xuat', own(sendExport))
  feature.command(
    'xoa',
    own((_, ctx, receipt) => (receipt === '' ? askToErase(deps, ctx) : lookUp(deps, ctx, receipt))),
  )
  feature.command('dung', own(stop))
  feature.command('tieptuc', own(resume))
  return feature
}

type Act = (deps: PrivacyDeps, ctx: Context, words: string) => Promise<void>

/** In a group without settings it is another bot's command, unless this bot is named or shown a receipt of its own. */
async function isMeant(deps: PrivacyDeps, ctx: CommandContext<Context>): Promise<boolean> {
  if (ctx.chat.type === 'private' || NAMES_A_BOT.test(ctx.msg.text) || RECEIPT.test(ctx.match.trim())) return true
  return (await deps.people.findProfile(ctx.chat.id)) !== undefined
}

/** Commands that name another one do not come here. */
const NAMES_A_BOT = /^\/\w+@/

export const createExportHandler =
  (deps: PrivacyDeps): PressHandler<'export'> =>
  async (ctx, _, answer) => {
    const refusal = await refusalFor(deps, ctx, 'own-data')
    if (refusal !== undefined) return answer({ text: refusal, asAlert: true })
    await answer()
    await sendExport(deps, ctx)
  }

/** `keep` and `ask` change nothing; only `erase` does, and only what is of the chat where it is pressed. */
export function createEraseHandler(deps: PrivacyDeps): PressHandler<'erase'> {
  return async (ctx, { step }, answer) => {
    const refusal = await refusalFor(deps, ctx, 'own-data')
    if (refusal !== undefined) return answer({ text: refusal, asAlert: true })
    await answer()
    if (step === 'ask') return askToErase(deps, ctx)
    if (step === 'keep') return deps.send(ctx, [plain(ERASE_LEFT)])
    if (ctx.chatId === undefined) return
    const receipt = readableCode(RECEIPT_GROUPS)
    const at = deps.clock.now()
    const proof = erasureProof(ctx.chatId, receipt)
    // Owners of the configuration stay owners whatever is erased.
    const ownersElsewhere = deps.adminIds.length > 0
    const erased = await deps.people.erase(ctx.chatId, { proof, at, ownersElsewhere })
    if (erased === 'last-owner') return deps.send(ctx, [plain(LAST_OWNER)])
    deps.forgetConversation(ctx.chatId)
    return deps.send(ctx, dataSentences(ctx.chatId).erased(receipt, at))
  }
}

/** In a group only its administrators turn reminders off and on. */
export function createReachHandler(
  deps: PrivacyDeps & { readonly showSettings: (ctx: Context) => Promise<void> },
): PressHandler<'reach'> {
  return async (ctx, { change, from }, answer) => {
    if (ctx.chatId === undefined) return
    const refusal = await refusalFor(deps, ctx, 'own-data')
    if (refusal !== undefined) return answer({ text: refusal, asAlert: true })
    await answer()
    const profile = await deps.people.changeReach(ctx.chatId, change, deps.clock.now())
    if (profile === undefined) return deps.send(ctx, [plain(dataSentences(ctx.chatId).nothingToStop)])
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
  // Who may keep nothing here is not asked for a yes.
  const mayAgree = (await refusalFor(deps, ctx, 'change-settings')) === undefined
  const held = await deps.people.holdings(ctx.chatId)
  const questions = ctx.chat?.type === 'private' && profile !== undefined ? await questionRows(deps, ctx.chatId) : []
  const rows = [
    ...(mayAgree ? await consentRows(deps, ctx.chatId) : []),
    ...(held.length === 0 ? [] : [own]),
    ...questions,
  ]
  const keyboard = await deps.makeKeyboard(rows, ownerOf(ctx.chatId, ctx.from.id))
  await deps.send(ctx, dataSentences(ctx.chatId).notice(profile, deps.privacy, held), {
    keyboard,
    replyTo: replyTo(ctx),
  })
}

async function questionRows({ usage }: PrivacyDeps, chat: number): Promise<KeyboardRows> {
  const keeps = (await usage.questionsKeptSince(chat)) === undefined
  return [[{ label: keeps ? KEEP_QUESTIONS : KEEP_NO_QUESTIONS, press: { kind: 'keep-questions', keeps } }]]
}

async function sendExport(deps: PrivacyDeps, ctx: Context): Promise<void> {
  if (ctx.chatId === undefined) return
  const records = await deps.people.holdings(ctx.chatId)
  if (records.length === 0) return deps.send(ctx, [plain(dataSentences(ctx.chatId).nothingHeld)])
  const content = { chat: ctx.chatId, exportedAt: deps.clock.now().toISOString(), records }
  const { exported, exportFile } = dataSentences(ctx.chatId)
  const to = replyTo(ctx)
  await ctx.replyWithDocument(new InputFile(Buffer.from(JSON.stringify(content, undefined, 2)), exportFile), {
    caption: exported,
    ...(to !== undefined && { reply_parameters: { message_id: to, allow_sending_without_reply: true } }),
  })
}

async function askToErase(deps: PrivacyDeps, ctx: Context): Promise<void> {
  if (ctx.chatId === undefined || ctx.from === undefined) return
  if ((await deps.people.holdings(ctx.chatId)).length === 0)
    return deps.send(ctx, [plain(dataSentences(ctx.chatId).nothingHeld)])
  const isMember = (await deps.members.findMember(ctx.chatId)) !== undefined
  const rows = [
    [
      { label: ERASE_YES, press: { kind: 'erase', step: 'erase' } as const },
      { label: ERASE_NO, press: { kind: 'erase', step: 'keep' } as const },
    ],
  ]
  const keyboard = await deps.makeKeyboard(rows, ownerOf(ctx.chatId, ctx.from.id))
  await deps.send(ctx, [plain(dataSentences(ctx.chatId).eraseQuestion), plain(isMember ? ERASE_TAKES_ROLE : '')], {
    keyboard,
    replyTo: replyTo(ctx),
  })
}

/** Only in the chat that was erased: the proof is of its number. */
async function lookUp(deps: PrivacyDeps, ctx: Context, receipt: string): Promise<void> {
  if (ctx.chatId === undefined) return
  const at = await deps.people.findErasure(erasureProof(ctx.chatId, receipt))
  const { erasureFound, erasureUnknown } = dataSentences(ctx.chatId)
  await deps.send(ctx, [plain(at === undefined ? erasureUnknown : erasureFound(at))], { replyTo: replyTo(ctx) })
}

async function resume(deps: PrivacyDeps, ctx: Context): Promise<void> {
  if (ctx.chatId === undefined) return
  const profile = await deps.people.changeReach(ctx.chatId, 'resumed', deps.clock.now())
  await deps.send(ctx, [plain(profile === undefined ? dataSentences(ctx.chatId).nothingToStop : RESUMED)])
}

async function stop(deps: PrivacyDeps, ctx: Context): Promise<void> {
  if (ctx.chatId === undefined || ctx.from === undefined) return
  const profile = await deps.people.changeReach(ctx.chatId, 'stopped', deps.clock.now())
  if (profile === undefined) return deps.send(ctx, [plain(dataSentences(ctx.chatId).nothingToStop)])
  const rows = [[{ label: RESUME, press: { kind: 'reach', change: 'resumed' } as const }]]
  const keyboard = await deps.makeKeyboard(rows, ownerOf(ctx.chatId, ctx.from.id))
  await deps.send(ctx, [plain(STOPPED)], { keyboard, replyTo: replyTo(ctx) })
}

/** In a group any administrator may press: rights are asked then. */
const ownerOf = (chat: number, person: number) => (chat < 0 ? { chat } : { chat, person })

/** In groups people must see whose command is answered. */
const replyTo = (ctx: Context): number | undefined =>
  ctx.chat?.type === 'private' || ctx.callbackQuery !== undefined ? undefined : ctx.msgId

/** 100 bits: a receipt is the salt of its proof. */
const RECEIPT_GROUPS = 5
const RECEIPT = readableCodePattern(RECEIPT_GROUPS)
