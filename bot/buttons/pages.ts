// Leafing through what does not fit one message: which page is meant, what it shows, and the row of buttons that turns it.
import { NEXT_PAGE, PREVIOUS_PAGE } from '../messages/words.ts'
import type { Pressed } from './button-action.ts'
import type { KeyboardRows } from './keyboard.ts'

/** `current` and `first` from 0. */
export type Leaf = { readonly current: number; readonly pages: number; readonly first: number }

/** @param page one behind the last is the last: what is listed may have become less since the button was made */
export function leafOf(count: number, page: number, size: number): Leaf {
  const pages = Math.max(1, Math.ceil(count / size))
  const current = Math.min(page, pages - 1)
  return { current, pages, first: current * size }
}

/** The middle button only says where we are; pressed, it opens the page afresh. No row where there is one page. */
export function turningRows({ current, pages }: Leaf, press: (page: number) => Pressed): KeyboardRows {
  if (pages === 1) return []
  const turn = (label: string, page: number) => ({ label, press: press(page) })
  return [
    [
      ...(current > 0 ? [turn(PREVIOUS_PAGE, current - 1)] : []),
      turn(`${current + 1}/${pages}`, current),
      ...(current < pages - 1 ? [turn(NEXT_PAGE, current + 1)] : []),
    ],
  ]
}

export type Page<Item> = { readonly shown: readonly Item[]; readonly first: number; readonly turning: KeyboardRows }

/** One page of what is there in full. */
export function pageOf<Item>(
  items: readonly Item[],
  { page, size, press }: { readonly page: number; readonly size: number; readonly press: (page: number) => Pressed },
): Page<Item> {
  const leaf = leafOf(items.length, page, size)
  return { shown: items.slice(leaf.first, leaf.first + size), first: leaf.first, turning: turningRows(leaf, press) }
}
