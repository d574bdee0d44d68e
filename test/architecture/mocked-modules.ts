// Test files share their modules (vitest.config.ts): one that replaces or reloads a module would do it for whichever files come after it.
import { blankOut } from './blank-out.ts'
import { roomOf } from './source-file.ts'
import type { Fault, SourceFile } from './source-file.ts'

/** `vi.fn` and `vi.spyOn` are of the file that makes them; Vitest takes them back. */
const REPLACES = /\bvi\s*\.\s*(?:mock|doMock|unmock|doUnmock|hoisted|resetModules|stubGlobal)\b/

export function mockedModules({ path, text }: SourceFile): readonly Fault[] {
  if (roomOf(path) !== 'test' || !REPLACES.test(blankOut(text))) return []
  return [`${path}: replaces a module or a global for the files after it; hand in a fake`]
}
