// Buttons in rows of so many.
import type { KeyboardRows, LabelledButton } from './keyboard.ts'

export const inRows = (buttons: readonly LabelledButton[], length: number): KeyboardRows =>
  Array.from({ length: Math.ceil(buttons.length / length) }, (_, row) =>
    buttons.slice(row * length, (row + 1) * length),
  )
