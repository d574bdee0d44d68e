// Leafing through several pictures: the one before and the one after, below the photo.
import type { KeyboardRows, LabelledButton } from './buttons/keyboard.ts'
import { nextPicture, previousPicture, type PageOf } from './messages/picture.ts'

export function pageButtons({ page, of }: PageOf, press: (page: number) => LabelledButton['press']): KeyboardRows {
  const before = page > 0 ? [{ label: previousPicture(page), press: press(page - 1) }] : []
  const after = page < of - 1 ? [{ label: nextPicture(page + 2), press: press(page + 1) }] : []
  return [[...before, ...after]].filter((row) => row.length > 0)
}
