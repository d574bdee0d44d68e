// /tiendo, for administrators: of each deadline that somebody is reminded of, who has reported it done, as a list, a picture and a table.
import { Composer, InputFile, type Context } from 'grammy'
import { countDone, progressByAgency, whoDid, type Reminded } from '../../jobs/reminders/who-did.ts'
import { askedForIn, readProgress, type ProgressDeps } from '../../jobs/reminders/progress.ts'
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import { inTurns } from '../../knowledge/in-turns.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import type { ButtonAction } from '../buttons/button-action.ts'
import type { KeyboardRows } from '../buttons/keyboard.ts'
import { pageOf } from '../buttons/pages.ts'
import { bold, plain } from '../format/rich-text.ts'
import { makeWorkbook } from '../format/workbook.ts'
import { ONLY_FOR_ADMINISTRATORS } from '../messages/links.ts'
import * as say from '../messages/who-did.ts'
import { GO_BACK } from '../messages/words.ts'
import type { FindReader } from '../reader.ts'
import { progressSheet } from '../reminders/progress-sheet.ts'
import { refusalFor, type RightsDeps } from '../require-right.ts'
import type { SendPicture } from '../send-picture.ts'
import { showPage, type ShowPageDeps, type ShownPage } from '../show-page.ts'
import type { PressHandler } from './press.ts'

export type WhoDidDeps = RightsDeps &
  ShowPageDeps &
  ProgressDeps & {
    readonly findReader: FindReader
    readonly clock: Clock
    readonly sendPicture: SendPicture
  }

type Press = Extract<ButtonAction, { kind: 'who-did' }>

export function createWhoDidFeature(deps: WhoDidDeps): Composer<Context> {
  const feature = new Composer()
  feature.chatType('private').command('tiendo', async (ctx) => {
    if ((await refusalFor(deps, ctx, 'administer')) !== undefined)
      return deps.send(ctx, [plain(ONLY_FOR_ADMINISTRATORS)])
    return showPage(deps, ctx, await listPage(deps, ctx, 0))
  })
  return feature
}

export function createWhoDidHandler(deps: WhoDidDeps): PressHandler<'who-did'> {
  return async (ctx, press, answer) => {
    if ((await refusalFor(deps, ctx, 'administer')) !== undefined)
      return answer({ text: ONLY_FOR_ADMINISTRATORS, asAlert: true })
    if (press.task === undefined) {
      await answer()
      return showPage(deps, ctx, await listPage(deps, ctx, press.page))
    }
    const found = await readOne(deps, press.task)
    if (found === undefined) return answer({ text: say.DEADLINE_GONE, asAlert: true })
    await answer()
    const { due, reminded } = found
    const progress = progressByAgency(reminded)
    const { style } = await deps.findReader(ctx.chatId)
    if (press.as === 'picture') return deps.sendPicture(ctx, say.progressPicture(due, progress, style))
    if (press.as === 'table') return sendTable(ctx, reminded)
    const text = say.progressCard(due, progress, { today: vietnamDateAt(deps.clock.now()), style })
    return showPage(deps, ctx, { text, rows: cardRows(press) })
  }
}

const DEADLINES_A_PAGE = 8

const read = (deps: WhoDidDeps) => readProgress(deps, vietnamDateAt(deps.clock.now()))

const refOf = ({ key, occurrence }: DueTask) => `${key} ${occurrence.dueOn}`

/** @returns undefined where it is gone, or nobody is reminded of it any more */
async function readOne(deps: WhoDidDeps, task: string) {
  const { due, subscribers } = await read(deps)
  const found = due.find((one) => refOf(one) === task)
  const reminded = found === undefined ? [] : whoDid(found, subscribers)
  return found === undefined || reminded.length === 0 ? undefined : { due: found, reminded }
}

const pressPage = (page: number) => ({ kind: 'who-did', page }) as const

async function listPage(deps: WhoDidDeps, ctx: Context, page: number): Promise<ShownPage> {
  const { style } = await deps.findReader(ctx.chatId)
  const progress = await read(deps)
  const { subscribers } = progress
  const { shown, first, turning } = pageOf(await askedForIn(progress), {
    page,
    size: DEADLINES_A_PAGE,
    press: pressPage,
  })
  const items: string[] = []
  await inTurns(shown.entries(), ([index, due]) => {
    const counted = { ...countDone(due, subscribers), number: first + index + 1 }
    items.push(say.progressItem(due, counted, style))
  })
  return {
    text: [
      bold(say.PROGRESS_HEAD),
      plain(`\n${shown.length === 0 ? say.NOBODY_REMINDED : `${say.PROGRESS_HINT}\n\n${items.join('\n')}`}`),
    ],
    rows: [
      shown.map((due, index) => ({
        label: String(first + index + 1),
        press: { kind: 'who-did', page, task: refOf(due) } as const,
      })),
      ...turning,
    ].filter((row) => row.length > 0),
  }
}

function cardRows({ page, task }: Press): KeyboardRows {
  const of = { kind: 'who-did', page, ...(task !== undefined && { task }) } as const
  return [
    [
      { label: say.PICTURE_BUTTON, press: { ...of, as: 'picture' } },
      { label: say.TABLE_BUTTON, press: { ...of, as: 'table' } },
    ],
    [{ label: GO_BACK, press: { kind: 'who-did', page } }],
  ]
}

async function sendTable(ctx: Context, reminded: readonly Reminded[]): Promise<void> {
  const file = new InputFile(await makeWorkbook(await progressSheet(ctx, reminded)), say.TABLE_FILE)
  await ctx.replyWithDocument(file, { caption: say.tableCaption(reminded.length) })
}
