// Making keyboards: buttons that need memory are stored under a random id, in one row for the whole message.
import { InlineKeyboard } from 'grammy'
import { randomBytes } from 'node:crypto'
import type { ButtonStore } from '../../knowledge/store/button-store.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { packAction, type ButtonAction, type Pressed } from './button-action.ts'
import { encodeButton, type PlainButton } from './button-data.ts'

export type LabelledButton = { readonly label: string; readonly press: Pressed }

export type KeyboardRows = readonly (readonly LabelledButton[])[]

/** @returns undefined where there is no button */
export type MakeKeyboard = (rows: KeyboardRows, owner: Owner) => Promise<InlineKeyboard | undefined>

export type Owner = {
  readonly chat: number
  /** The only person who may press; left out: everybody in the chat. */
  readonly person?: number
}

/**
 * A fortnight: plans change, and who comes back later asks anew. It also bounds how long the words that a button remembers are kept
 * (at most 30 days are allowed for what people asked).
 */
export const BUTTON_DAYS = 14

/** 96 bits: nobody guesses one. 16 letters in base64url. */
const ID_BYTES = 12

/** Also for what else a button has to name and nobody may guess. */
export const createButtonId = (): string => randomBytes(ID_BYTES).toString('base64url')

const isPlain = (press: Pressed): press is PlainButton =>
  press.kind === 'example' || press.kind === 'passage' || press.kind === 'turn'

export function createMakeKeyboard(deps: {
  readonly buttons: Pick<ButtonStore, 'saveButtons'>
  readonly clock: Clock
  readonly createId?: () => string
}): MakeKeyboard {
  const createId = deps.createId ?? createButtonId
  return async (rows, { chat, person }) => {
    if (rows.flat().length === 0) return undefined
    const id = createId()
    const actions: ButtonAction[] = []
    const keyboard = rows.map((row) =>
      row.map(({ label, press }) => {
        if (isPlain(press)) return InlineKeyboard.text(label, encodeButton(press))
        const position = actions.push(press) - 1
        return InlineKeyboard.text(label, encodeButton({ kind: 'stored', id, position }))
      }),
    )
    if (actions.length > 0) {
      const createdAt = deps.clock.now()
      const expiresAt = new Date(createdAt.getTime() + BUTTON_DAYS * 86_400_000)
      await deps.buttons.saveButtons({ id, chat, person, actions: actions.map(packAction), createdAt, expiresAt })
    }
    return InlineKeyboard.from(keyboard)
  }
}
