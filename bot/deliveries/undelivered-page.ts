// The page of what did not arrive: counts, the newest of it, and what may be sent again. Pure.
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import type { DeliveryState } from '../../knowledge/store/delivery-ledger.ts'
import type { KeyboardRows, LabelledButton } from '../buttons/keyboard.ts'
import { turningRows, type Leaf } from '../buttons/pages.ts'
import { bold, italic, plain, type RichText } from '../format/rich-text.ts'
import * as say from '../messages/undelivered.ts'

export type UndeliveredFacts = {
  readonly counts: Readonly<Partial<Record<DeliveryState, number>>>
  readonly pausedUntil: Date | undefined
  /** How many surely reached nobody and may go again. */
  readonly again: number
  readonly style: DateStyle
  /** Of the page. */
  readonly shown: readonly say.ShownDelivery[]
  readonly leaf: Leaf
}

/** As many as fit a message, whatever they are about. */
export const DELIVERIES_A_PAGE = 10

export function undeliveredPage({ counts, pausedUntil, again, style, shown, leaf }: UndeliveredFacts): {
  readonly text: RichText
  readonly rows: KeyboardRows
} {
  const of = (state: DeliveryState) => counts[state] ?? 0
  const total = say.UNDELIVERED.reduce((sum, state) => sum + of(state), 0)
  const items = shown.map((one, index) => say.deliveryLines(one, leaf.first + index + 1))
  const notes = [
    total === 0 ? say.ALL_DELIVERED : '',
    of('uncertain') > 0 ? say.UNCERTAIN_NOTE : '',
    of('blocked') > 0 ? say.BLOCKED_NOTE : '',
  ].filter(Boolean)
  return {
    text: [
      bold(say.UNDELIVERED_HEAD),
      plain(`\n${say.countLines(counts, pausedUntil, style).join('\n')}`),
      ...(items.length === 0 ? [] : [plain(`\n\n${items.join('\n')}`)]),
      ...(notes.length === 0 ? [] : [italic(`\n\n${notes.join('\n')}`)]),
    ],
    rows: [
      ...turningRows(leaf, pressPage),
      again > 0 ? [button(say.sendAgain(again), 'again')] : [],
      of('uncertain') > 0 ? [button(say.sendUncertainAgain(of('uncertain')), 'again-uncertain')] : [],
      [button(say.REFRESH, 'page')],
    ].filter((row) => row.length > 0),
  }
}

const pressPage = (page: number) => ({ kind: 'undelivered', does: 'page', page }) as const

const button = (label: string, does: 'page' | 'again' | 'again-uncertain'): LabelledButton => ({
  label,
  press: { kind: 'undelivered', does, page: 0 },
})
