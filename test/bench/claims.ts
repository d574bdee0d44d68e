// More than a thousand questions over made-up plans, and how many figures of the replies stand nowhere behind them: none may.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addClaims, askClaims, type Claims } from '../eval/ask-claims.ts'
import { formatTable } from './table.ts'

/** Other plans than those of the test. */
const FIRST_SEED = 5_000

export async function measureClaims(plans: number): Promise<Claims> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-claims-'))
  try {
    const all: Claims[] = []
    for (let index = 0; index < plans; index += 1)
      all.push(await askClaims(FIRST_SEED + index, join(folder, String(index))))
    return addClaims(all)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const claimsTable = ({ questions, answered, figures, unsupported, heldBack }: Claims): string =>
  [
    formatTable([
      ['questions', 'answered', 'figures in replies', 'without a source', 'drafts held back'],
      [questions, answered, figures, unsupported.length, heldBack].map(String),
    ]),
    ...unsupported,
  ].join('\n')
