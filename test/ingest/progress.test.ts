// The bar on a terminal, and its absence elsewhere.
import { describe, expect, it } from 'vitest'
import { createProgress } from '../../ingest/progress.ts'

function screenOf(isTTY: boolean, columns = 80) {
  const written: string[] = []
  return { written, screen: { isTTY, columns, write: (text: string) => written.push(text) } }
}

describe('on a terminal', () => {
  it('a bar stands below the lines and is gone at the end', () => {
    const { written, screen } = screenOf(true)
    const progress = createProgress(screen)
    progress.found(2)
    progress.done('✓ a.md')
    progress.done(undefined)
    progress.end()
    expect(written).toEqual([
      '\r\u001B[K[························] 0/2 tệp',
      '\r\u001B[K✓ a.md\n',
      '\r\u001B[K[████████████············] 1/2 tệp',
      '\r\u001B[K[████████████████████████] 2/2 tệp',
      '\r\u001B[K',
    ])
  })

  it('pages of a scan are counted, also of a single file, and no line is wider than the screen', () => {
    const { written, screen } = screenOf(true, 60)
    const progress = createProgress(screen)
    progress.found(1)
    expect(written).toEqual([])
    progress.page('thu-muc/quet.pdf', { page: 3, pages: 12 })
    expect(written.at(-1)).toContain('0/1 tệp · quet.pdf: nhận d')
    expect(written.at(-1)!.length).toBeLessThanOrEqual(59 + '\r\u001B[K'.length)
  })
})

describe('elsewhere', () => {
  it('there are lines only, and of pages the first and every tenth', () => {
    const { written, screen } = screenOf(false)
    const progress = createProgress(screen)
    progress.found(2)
    for (let page = 1; page <= 12; page += 1) progress.page('quet.pdf', { page, pages: 12 })
    progress.done('✓ quet.pdf')
    progress.end()
    expect(written).toEqual([
      '… quet.pdf: nhận dạng trang 1/12\n',
      '… quet.pdf: nhận dạng trang 11/12\n',
      '✓ quet.pdf\n',
    ])
  })
})
