// /themhan, for administrators: deadlines of the office's own are typed, looked over, added, changed, ended and brought back.
import { Composer, type Context } from 'grammy'
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { OwnDeadline } from '../../knowledge/domain/own-deadline.ts'
import { yearOf } from '../../knowledge/own-deadlines/own-reading.ts'
import type { OwnDeadlineStore } from '../../knowledge/store/own-deadlines.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { occurrencesOf } from '../../knowledge/time/occurrences.ts'
import { readTimeline } from '../../knowledge/time/read-timeline.ts'
import { addMonths, vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import type { LabelledButton } from '../buttons/keyboard.ts'
import { LABEL_LENGTH } from '../buttons/label-length.ts'
import { pageOf } from '../buttons/pages.ts'
import { bold, plain, type RichText } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { ONLY_FOR_ADMINISTRATORS } from '../messages/links.ts'
import * as say from '../messages/own-deadlines.ts'
import type { OwnDeadlinePress } from '../own-deadlines/own-deadline-press.ts'
import { readTyped } from '../own-deadlines/typed-deadline.ts'
import type { FindReader, Reader } from '../reader.ts'
import { refusalFor, type RightsDeps } from '../require-right.ts'
import { showPage, type ShowPageDeps, type ShownPage } from '../show-page.ts'
import type { PressHandler } from './press.ts'

export type OwnDeadlinesDeps = RightsDeps &
  ShowPageDeps & {
    readonly browse: Pick<Browse, 'agencies' | 'findAgencies'>
    readonly ownDeadlines: OwnDeadlineStore
    /** Brings what is answered and reminded from up to them. */
    readonly publishOwn: () => Promise<void>
    /** Of what is looked over before it is added. */
    readonly createId: () => string
    readonly findReader: FindReader
    readonly clock: Clock
  }

type Reading = OwnDeadlinesDeps & Pick<Reader, 'style'>

/** What is typed behind the command and kept in its button; a task of a plan is shorter. */
const LONGEST_TYPED = 600

export function createOwnDeadlinesFeature(deps: OwnDeadlinesDeps): Composer<Context> {
  const feature = new Composer()
  feature.chatType('private').command('themhan', async (ctx) => {
    if ((await refusalFor(deps, ctx, 'administer')) !== undefined)
      return deps.send(ctx, [plain(ONLY_FOR_ADMINISTRATORS)])
    const typed = ctx.match.trim()
    // Cut, it would lose whom it is for, which stands last, and be for everybody.
    if (typed.length > LONGEST_TYPED) return deps.send(ctx, [plain(say.tooLong(LONGEST_TYPED))])
    return showPage(
      deps,
      ctx,
      typed === ''
        ? await listPage(deps, 0)
        : await previewOf({ ...deps, ...(await deps.findReader(ctx.chatId)) }, typed),
    )
  })
  return feature
}

export function createOwnDeadlineHandler(deps: OwnDeadlinesDeps): PressHandler<'own-deadline'> {
  return async (ctx, { press }, answer) => {
    if ((await refusalFor(deps, ctx, 'administer')) !== undefined)
      return answer({ text: ONLY_FOR_ADMINISTRATORS, asAlert: true })
    if (ctx.from === undefined) return undefined
    const page = await carryOut({ ...deps, ...(await deps.findReader(ctx.chatId)) }, press, ctx.from.id)
    if (page === undefined) return answer({ text: say.DEADLINE_GONE, asAlert: true })
    await answer()
    return showPage(deps, ctx, page)
  }
}

/** A kill before it is published is made good by the upkeep within a minute. @returns undefined where it is not as it was any more */
async function carryOut(deps: Reading, press: OwnDeadlinePress, by: number): Promise<ShownPage | undefined> {
  const { ownDeadlines, clock } = deps
  const at = clock.now()
  switch (press.does) {
    case 'list':
      return listPage(deps, press.page)
    case 'open':
      return cardOf(deps, press.id)
    case 'retype': {
      const found = await ownDeadlines.find(press.id)
      return found && { text: [plain(say.toRetype(press.id, found))], rows: [[allOwn()]] }
    }
    case 'add': {
      const { id, isNew } = await ownDeadlines.add(press.draft, { ...press.said, at }, by)
      if (!isNew) return cardOf(deps, id)
      await deps.publishOwn()
      return cardOf(deps, id, say.added(id))
    }
    case 'change':
      if (!(await ownDeadlines.change(press.id, { ...press.said, at }, by))) return undefined
      await deps.publishOwn()
      return cardOf(deps, press.id, say.CHANGED)
    case 'end':
      if (!(await ownDeadlines.end(press.id, at, by))) return undefined
      await deps.publishOwn()
      return cardOf(deps, press.id, say.ENDED)
    default:
      if (!(await ownDeadlines.bringBack(press.id, at, by))) return undefined
      await deps.publishOwn()
      return cardOf(deps, press.id)
  }
}

async function previewOf(deps: Reading, typed: string): Promise<ShownPage> {
  const now = deps.clock.now()
  // An agency is looked up by the last part, which may be none.
  const whom = typed.split(/[;\n]/)[3]?.trim() ?? ''
  const agencies = whom === '' ? [] : await deps.browse.findAgencies(whom)
  const read = readTyped(typed, { now, agencyOf: () => (agencies.length === 1 ? agencies[0]?.name : undefined) })
  if (read.kind === 'incomplete') return { text: [plain(`${say.TYPED_INCOMPLETE}\n\n${say.HOW_TO_ADD}`)], rows: [] }
  if (read.kind === 'no-day') return { text: [plain(say.noDayIn(read.time))], rows: [] }
  const { said, id, dueOn } = read
  if (id !== undefined && (await deps.ownDeadlines.find(id))?.endedAt !== undefined)
    return { text: [plain(say.DEADLINE_GONE)], rows: [] }
  const press: OwnDeadlinePress =
    id === undefined ? { does: 'add', draft: deps.createId(), said } : { does: 'change', id, said }
  return {
    text: [
      ...say.deadlineCard(said, dueOn, { today: vietnamDateAt(now), style: deps.style }),
      ...(await doubtOf(deps, said)),
      plain(id === undefined ? say.ASK_ADD : say.ASK_CHANGE(id)),
    ],
    rows: [[button(id === undefined ? say.ADD_DEADLINE : say.CHANGE_DEADLINE, press), allOwn()]],
  }
}

/** A name that nothing knows is a slip of the pen more often than a new body. */
async function doubtOf(
  { browse }: Pick<OwnDeadlinesDeps, 'browse'>,
  { audience }: Pick<OwnDeadline, 'audience'>,
): Promise<RichText> {
  if (audience.kind !== 'agency') return []
  const known = await browse.agencies()
  return known.some(({ name }) => name === audience.name) ? [] : [plain(say.unknownAgency(audience.name))]
}

async function cardOf(deps: Reading, id: number, said?: RichText[number]): Promise<ShownPage | undefined> {
  const found = await deps.ownDeadlines.find(id)
  if (found === undefined) return undefined
  const now = deps.clock.now()
  const actions =
    found.endedAt === undefined
      ? [button(say.HOW_TO_CHANGE, { does: 'retype', id }), button(say.END_DEADLINE, { does: 'end', id })]
      : [button(say.BRING_BACK, { does: 'bring-back', id })]
  return {
    text: [
      ...say.deadlineCard(found, nextDayOf(found, now), { today: vietnamDateAt(now), style: deps.style }),
      said ?? say.addedAt(found.at, deps.style),
    ],
    rows: [actions, [allOwn()]],
  }
}

const DEADLINES_A_PAGE = 8

async function listPage(deps: OwnDeadlinesDeps, page: number): Promise<ShownPage> {
  const all = await deps.ownDeadlines.standing()
  const { shown, turning } = pageOf(all, {
    page,
    size: DEADLINES_A_PAGE,
    press: (to) => ({ kind: 'own-deadline', press: { does: 'list', page: to } }),
  })
  return {
    text: [bold(say.OWN_HEAD), plain(`\n${all.length === 0 ? `${say.NO_OWN}\n\n` : ''}${say.HOW_TO_ADD}`)],
    rows: [...shown.map(({ id, text }) => [button(`${id}. ${text}`, { does: 'open', id })]), ...turning],
  }
}

function nextDayOf({ time, at }: Pick<OwnDeadline, 'time' | 'at'>, now: Date) {
  const today = vietnamDateAt(now)
  return occurrencesOf(readTimeline(time, yearOf(at)), { from: today, to: addMonths(today, 120) })[0]?.dueOn
}

const button = (label: string, press: OwnDeadlinePress): LabelledButton => ({
  label: shorten(label, LABEL_LENGTH),
  press: { kind: 'own-deadline', press },
})
const allOwn = () => button(say.ALL_OWN, { does: 'list', page: 0 })
