// One page of a list: at most ten items that fit one message together, buttons to turn, and a button an item.
import { inRows } from '../buttons/in-rows.ts'
import type { KeyboardRows, LabelledButton } from '../buttons/keyboard.ts'
import type { Pressed } from '../buttons/button-action.ts'
import { leafOf, turningRows } from '../buttons/pages.ts'
import { bold, lengthOf, plain, toPlainText, type RichText } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { DOWNLOAD_LIST } from '../messages/words.ts'
import { MESSAGE_LIMIT } from '../telegram-limits.ts'
import type { View } from './view.ts'
import { LABEL_LENGTH } from '../buttons/label-length.ts'

export type ViewPage = { readonly text: RichText; readonly rows: KeyboardRows }

export type ListItem = {
  /** A heading that is said once above the items that share it; '' for none. */
  readonly section: string
  /** Shortened where the page would not fit. */
  readonly text: string
  /** What stands below the text, in a line of its own: never cut before the text is. */
  readonly detail: string
  readonly press: Pressed | undefined
  /** On the button; left out: the item's number. */
  readonly label?: string
}

export type List = {
  readonly head: RichText
  readonly items: readonly ListItem[]
  /** Where `items` are those of the page that was asked for only: how many there are in all. */
  readonly count?: number
  readonly foot: RichText
  /** Below the turning buttons. */
  readonly more: readonly LabelledButton[]
  /** Whether it can be had as a workbook. */
  readonly hasFile: boolean
}

/** Ten items fit a phone's screen twice over, and their buttons two rows. */
export const PAGE_ITEMS = 10

/** A list that is read in two pages needs no file. */
export const FILE_FROM_ITEMS = 21

/** Enough to tell one item from another; its number opens the whole. Shorter ones are tried when the page would not fit into one message. */
const TEXT_LENGTHS = [220, 140, 80] as const
const DETAIL_LENGTH = 180
const SECTION_LENGTH = 160
const NUMBERS_A_ROW = 5

/** @param page from 0; one behind the last is the last */
export function layOutPage(list: List, view: View, page: number): ViewPage {
  const count = list.count ?? list.items.length
  const leaf = leafOf(count, page, PAGE_ITEMS)
  const { first } = leaf
  const items = list.count === undefined ? list.items.slice(first, first + PAGE_ITEMS) : list.items
  return {
    text: textOf(list, items, first),
    rows: [
      ...itemRows(items, first),
      ...turningRows(leaf, (to) => ({ kind: 'show', view, page: to })),
      ...(list.hasFile && count >= FILE_FROM_ITEMS
        ? [[{ label: DOWNLOAD_LIST, press: { kind: 'file', view } } as const]]
        : []),
      ...list.more.map((button) => [button]),
    ],
  }
}

function textOf(list: List, items: readonly ListItem[], first: number): RichText {
  const tries = TEXT_LENGTHS.map((length): RichText => [...list.head, ...itemLines(items, first, length), ...list.foot])
  const fitting = tries.find((text) => lengthOf(text) <= MESSAGE_LIMIT)
  return fitting ?? [plain(shorten(toPlainText(tries.at(-1) ?? []), MESSAGE_LIMIT))]
}

function itemLines(items: readonly ListItem[], first: number, length: number): RichText {
  return items.flatMap((item, index): RichText => {
    const opens = item.section !== '' && item.section !== items[index - 1]?.section
    const detail = item.detail === '' ? '' : `\n${shorten(item.detail, DETAIL_LENGTH)}`
    return [
      ...(opens ? [plain('\n\n'), bold(shorten(item.section, SECTION_LENGTH))] : []),
      plain(`\n${first + index + 1}. ${shorten(item.text, length)}${detail}`),
    ]
  })
}

function itemRows(items: readonly ListItem[], first: number): KeyboardRows {
  const buttons = items.flatMap(({ press, label }, index): readonly LabelledButton[] =>
    press === undefined ? [] : [{ label: labelOf(label, first + index + 1), press }],
  )
  if (items.some(({ label }) => label !== undefined)) return buttons.map((button) => [button])
  return inRows(buttons, NUMBERS_A_ROW)
}

/** One line; a name in which nothing is to be seen gives way to the number. */
function labelOf(label: string | undefined, number: number): string {
  const line = (label ?? '').replace(/\s+/g, ' ').trim()
  return VISIBLE.test(line) ? shorten(line, LABEL_LENGTH) : String(number)
}

const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u
