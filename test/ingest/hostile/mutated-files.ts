// Sound files of every format, damaged by chance: the same ones for the same seed.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readZipParts } from '../../../ingest/read/zip/zip-limits.ts'
import { FORMATS } from '../../generator/formats/formats.ts'
import { makePlan } from '../../generator/make-plan.ts'
import { SHAPES } from '../../generator/table-style.ts'
import { mutateBytes } from '../../support/mutate-bytes.ts'
import { makePdf, missingForPdf } from '../../support/pdf-document.ts'
import { createRandom, pick, type Random } from '../../support/seeded-random.ts'
import { storedZip } from '../../support/stored-zip.ts'
import type { HostileFile } from './hostile-file.ts'

type SoundFile = { readonly ending: string; readonly bytes: Uint8Array }

const WRITTEN = ['md', 'txt', 'html', 'docx', 'xlsx', 'pdf']
/** A small table is damaged in the same ways as a large one, in less time. */
const ROWS = 8
const PLANS_A_FORMAT = 3

/** Which formats this machine can make. */
export async function soundFiles(): Promise<readonly SoundFile[]> {
  const formats = FORMATS.filter(({ name, missing }) => WRITTEN.includes(name) && missing === '')
  const files: SoundFile[] = []
  for (const { ending, traits, write } of formats)
    for (let seed = 0; seed < PLANS_A_FORMAT; seed += 1) {
      const { printed } = makePlan({ seed, shape: SHAPES[seed] ?? 'a', traits, rows: ROWS })
      files.push({ ending, bytes: await write(printed, createRandom(seed)) })
    }
  return [...files, ...(missingForPdf === '' ? await pictures() : [])]
}

/** A few words on a slip of paper: recognised in a third of a second. */
async function pictures(): Promise<readonly SoundFile[]> {
  const pdf = await makePdf((page) => page.text('KẾ HOẠCH\nSở Y tế chủ trì mua sách.', 20, 20), {
    size: [260, 70],
    margin: 5,
  })
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
  try {
    writeFileSync(join(folder, 'plan.pdf'), pdf)
    return ['png', 'jpg'].map((ending) => {
      const kind = ending === 'png' ? '-png' : '-jpeg'
      execFileSync('pdftoppm', [
        '-gray',
        '-r',
        '150',
        '-singlefile',
        kind,
        join(folder, 'plan.pdf'),
        join(folder, 'plan'),
      ])
      return { ending, bytes: new Uint8Array(readFileSync(join(folder, `plan.${ending}`))) }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A picture takes ten times as long as any other file, so that each other format comes four times as often. */
const OFTEN = 4
const isPicture = (ending: string) => ending === 'png' || ending === 'jpg'

export function mutatedFiles(sound: readonly SoundFile[], count: number): readonly HostileFile[] {
  const all = [...new Set(sound.map(({ ending }) => ending))]
  const others = all.filter((ending) => !isPicture(ending))
  const endings = [...Array.from({ length: OFTEN }, () => others).flat(), ...all.filter(isPicture)]
  return Array.from({ length: count }, (_, seed) => {
    const ending = endings[seed % endings.length] ?? ''
    const own = sound.filter((file) => file.ending === ending)
    const random = createRandom(seed)
    const file = own[Math.floor(random() * own.length)]
    return {
      what: `${ending} ${seed}`,
      file: `ke-hoach-${seed}.${ending}`,
      bytes: async () => mutate(file?.bytes ?? new Uint8Array(), random),
    }
  })
}

/** From outside, or inside a sound ZIP; cut, joined to itself, or with another file's head. */
async function mutate(bytes: Uint8Array, random: Random): Promise<Uint8Array> {
  const shape = random()
  if (bytes[0] === 0x50 && shape < 0.6) return mutateParts(bytes, random)
  if (shape < 0.7) return mutateTimes(bytes, random, 1 + Math.floor(random() * 4))
  if (shape < 0.8) return bytes.subarray(0, Math.floor(random() * bytes.length))
  if (shape < 0.9) return Buffer.concat([bytes, bytes.subarray(Math.floor(random() * bytes.length))])
  const head = pick(random, ['%PDF-1.7\n', 'PK\u0003\u0004', '\u0089PNG\r\n', '<!doctype html>', '\u0000', '{"a":['])
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes.subarray(Math.floor(random() * 20))])
}

async function mutateParts(bytes: Uint8Array, random: Random): Promise<Uint8Array> {
  const parts = new Map(await readZipParts(bytes, (name) => !name.endsWith('/')))
  const name = pick(random, [...parts.keys()])
  parts.set(name, Buffer.from(mutateTimes(parts.get(name) ?? Buffer.alloc(0), random, 2)))
  return storedZip(parts)
}

const mutateTimes = (bytes: Uint8Array, random: Random, times: number): Uint8Array =>
  Array.from({ length: times }).reduce<Uint8Array>((damaged) => mutateBytes(damaged, random), bytes)
