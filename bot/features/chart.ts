// "Biểu đồ": charts of the indicators that an answer or a list shows, leafed through by buttons below the photo.
import type { Context } from 'grammy'
import type { Reply } from '../../knowledge/answer/reply.ts'
import type { ShowIndicators } from '../../knowledge/browse/show-indicators.ts'
import type { LabelledButton, MakeKeyboard } from '../buttons/keyboard.ts'
import { CHART, CHART_GONE, NO_NUMBERS_TO_DRAW } from '../messages/chart.ts'
import { pageButtons } from '../picture-pages.ts'
import { chartOfIndicators } from '../pictures/chart-of-indicators.ts'
import type { SendPicture } from '../send-picture.ts'
import type { PressHandler } from './press.ts'

export type ChartDeps = {
  readonly showIndicators: ShowIndicators
  readonly sendPicture: SendPicture
  readonly makeKeyboard: MakeKeyboard
}

/** What is to be drawn: target records, of one indicator or of several; `title` is for several, e.g. a group's heading. */
export type ChartAsked = { readonly targets: readonly number[]; readonly title?: string; readonly page: number }

/** `gone`: none of the records is live any more. Nothing is sent then, nor where there is no number to draw. */
export type ChartOutcome = 'shown' | 'gone' | 'no-numbers'

/**
 * Sends a chart of target records, or one page of it: one indicator over the years or as result against target, several as bars by unit.
 *
 * @param options.isChange the photo whose button was pressed becomes this page
 */
export async function showChart(
  deps: ChartDeps,
  ctx: Context,
  {
    asked,
    ...options
  }: { readonly asked: ChartAsked; readonly replyTo?: number | undefined; readonly isChange?: boolean },
): Promise<ChartOutcome> {
  const indicators = await deps.showIndicators(asked.targets)
  if (indicators.length === 0) return 'gone'
  const chart = chartOfIndicators(indicators, asked.title)
  if (chart.kind === 'no-numbers') return 'no-numbers'
  const pages = { page: Math.min(asked.page, chart.pictures.length - 1), of: chart.pictures.length }
  const picture = chart.pictures[pages.page]
  if (picture === undefined || ctx.chat === undefined) return 'gone'
  const rows = pageButtons(pages, (page) => chartButton(page, asked))
  const keyboard = await deps.makeKeyboard(rows, { chat: ctx.chat.id })
  await deps.sendPicture(ctx, picture, { ...options, pages, keyboard })
  return 'shown'
}

/** Below an answer or a text it sends a photo, below a photo it changes that. */
export function createChartHandler(deps: ChartDeps): PressHandler<'chart'> {
  return async (ctx, { targets, title, page }, answer) => {
    const message = ctx.callbackQuery?.message
    const isChange = message !== undefined && 'photo' in message
    const asked = { targets, page, ...(title !== undefined && { title }) }
    const outcome = await showChart(deps, ctx, { asked, isChange, replyTo: message?.message_id })
    if (outcome === 'gone') return answer({ text: CHART_GONE, asAlert: true })
    if (outcome === 'no-numbers') return answer({ text: NO_NUMBERS_TO_DRAW, asAlert: true })
    return answer()
  }
}

/** Below an answer that gives values of indicators. */
export function chartButtons({ records }: Reply): readonly LabelledButton[] {
  if (records?.kind !== 'targets' && records?.kind !== 'target-list') return []
  return [{ label: CHART, press: chartButton(0, { targets: records.targets }) }]
}

const chartButton = (page: number, { targets, title }: Omit<ChartAsked, 'page'>): LabelledButton['press'] => ({
  kind: 'chart',
  targets: [...targets],
  page,
  ...(title !== undefined && { title }),
})
