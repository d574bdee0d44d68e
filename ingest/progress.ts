// What a person sees while ingest works: a bar below the lines on a terminal, lines alone where they go to a file.
import { basename } from 'node:path'
import type { PageProgress } from './publish/read-document.ts'

/** The part of a stream that is used: standard error. */
export type Screen = {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly write: (text: string) => unknown
}

export type Progress = {
  readonly found: (files: number) => void
  readonly page: (file: string, progress: PageProgress) => void
  /** One file is done; its line stays, if it has one. */
  readonly done: (line: string | undefined) => void
  /** Takes the bar away. */
  readonly end: () => void
}

const BAR_CELLS = 24
/** Without a terminal: a line for the first page and then one in so many, some every minute. */
const PAGES_A_LINE = 10
/** ECMA-48: to the start of the line, and erase to its end. */
const CLEAR = '\r\u001B[K'

export function createProgress(screen: Screen): Progress {
  const isTerminal = screen.isTTY === true
  let files = 0
  let ready = 0
  let detail = ''

  function draw(): void {
    // A bar for a single short file would only flicker.
    if (!isTerminal || (files < 2 && detail === '')) return
    const full = files === 0 ? 0 : Math.round((BAR_CELLS * ready) / files)
    const bar = `[${'█'.repeat(full)}${'·'.repeat(BAR_CELLS - full)}] ${ready}/${files} tệp${detail}`
    screen.write(`${CLEAR}${bar.slice(0, (screen.columns ?? 80) - 1)}`)
  }

  return {
    found(count) {
      files = count
      draw()
    },
    page(file, { page, pages }) {
      const words = `${basename(file)}: nhận dạng trang ${page}/${pages}`
      detail = ` · ${words}`
      if (!isTerminal && (page - 1) % PAGES_A_LINE === 0) screen.write(`… ${words}\n`)
      draw()
    },
    done(line) {
      ready += 1
      detail = ''
      if (line !== undefined) screen.write(`${isTerminal ? CLEAR : ''}${line}\n`)
      draw()
    },
    end() {
      if (isTerminal) screen.write(CLEAR)
    },
  }
}
