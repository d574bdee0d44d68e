// What every store must do with the files of a watched folder.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WatchedFiles } from '../../knowledge/store/watched-files.ts'

type Opened = { readonly watchedFiles: WatchedFiles; readonly close: () => Promise<void> }

export function describeWatchedFiles(name: string, open: () => Promise<Opened>): void {
  describe(`${name} keeps watched files`, () => {
    let files: WatchedFiles
    let close: () => Promise<void>
    beforeEach(async () => {
      ;({ watchedFiles: files, close } = await open())
    })
    afterEach(() => close())

    test('as they were when they were dealt with, one of a name', async () => {
      const file = { name: 'b/kh.docx', size: 12, modifiedMs: 1_764_144_000_000.25, sha256: 'abc' }
      const other = { ...file, name: 'a.pdf', sha256: undefined }
      await files.settle(file)
      await files.settle(other)
      expect(await files.settled()).toEqual([other, file])
      await files.settle({ ...file, size: 13 })
      expect(await files.settled()).toEqual([other, { ...file, size: 13 }])
    })
  })
}
