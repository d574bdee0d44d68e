// One message that tells how far something is: edited at most once a second, never two edits at a time.
import type { Repeat } from './typing.ts'

/** Telegram lets a chat be written to about once a second. */
const EDIT_EVERY_MS = 1000

export type ProgressMessage = {
  /** Seen within a second, unless something newer comes first. */
  readonly show: (text: string) => void
  /** The last word; resolves when it stands there, or could not be written. */
  readonly end: (text: string) => Promise<void>
}

/** @param edit a courtesy: its failure is reported and changes nothing */
export function createProgressMessage(deps: {
  readonly edit: (text: string) => Promise<unknown>
  readonly repeat: Repeat
  readonly onError: (error: unknown) => void
}): ProgressMessage {
  let wanted: string | undefined
  let running: Promise<void> | undefined
  const write = async (text: string) => {
    await deps.edit(text).catch(deps.onError)
    running = undefined
  }
  const stop = deps.repeat(() => {
    if (wanted === undefined || running !== undefined) return
    const text = wanted
    wanted = undefined
    running = write(text)
  }, EDIT_EVERY_MS)
  return {
    show(text) {
      wanted = text
    },
    async end(text) {
      stop()
      await running
      await write(text)
    },
  }
}
