// What the doctor finds, part by part: what is well, what is only worth knowing, what is broken.
import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../bot/config.ts'
import { checkClock, lastWritten, type ClockFacts } from '../../../bot/doctor/check-clock.ts'
import { checkConfiguration, checkNode } from '../../../bot/doctor/check-configuration.ts'
import { checkFolder, room } from '../../../bot/doctor/check-folder.ts'
import { checkPictures } from '../../../bot/doctor/check-pictures.ts'
import { checkPrograms } from '../../../bot/doctor/check-programs.ts'
import type { Finding } from '../../../bot/doctor/finding.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
const verdicts = (findings: readonly Finding[]) => findings.map(({ verdict }) => verdict)
const MB = 2 ** 20

describe('the configuration', () => {
  test('that is right is well, and without an administrator worth a note', () => {
    expect(verdicts(checkConfiguration(parseConfig({ ADMIN_IDS: '5' })))).toEqual(['well'])
    expect(verdicts(checkConfiguration(parseConfig({})))).toEqual(['well', 'note'])
  })

  test('that is wrong is broken, fault by fault, each with what to do and without its value', () => {
    const findings = checkConfiguration(parseConfig({ PORT: 'cổng', TELEGRAM_BOT_TOKEN: 'giữ kín' }))
    expect(verdicts(findings)).toEqual(['broken', 'broken'])
    expect(findings.map(({ remedy }) => remedy).join(' ')).toMatch(/TELEGRAM_BOT_TOKEN.*PORT/)
    expect(JSON.stringify(findings)).not.toMatch(/cổng"|giữ kín/)
  })

  test('that watches a folder which is not there is broken', () => {
    const findings = checkConfiguration(parseConfig({ ADMIN_IDS: '5', WATCH_DIR: newPath('none') }))
    expect(verdicts(findings)).toEqual(['well', 'broken'])
  })

  test.each([
    ['v20.18.3', 'broken'],
    ['v20.19.0', 'well'],
    ['v18.20.0', 'broken'],
    ['v22.1.0', 'well'],
  ])('Node %s is %s', (version, verdict) => {
    expect(verdicts(checkNode(version))).toEqual([verdict])
  })
})

describe('the clock', () => {
  const NOW = new Date('2026-12-01T05:00:00Z')
  const from = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
  const ofClock = (facts: Partial<ClockFacts>) =>
    checkClock({ now: NOW, toldNow: undefined, writtenAt: undefined, ...facts })[0]

  test.each([
    [0, 'well'],
    [60, 'well'],
    [-60, 'well'],
    [61, 'broken'],
    [-3600, 'broken'],
  ])('%i seconds off Telegram is %s', (seconds, verdict) => {
    expect(ofClock({ toldNow: from(-seconds) })?.verdict).toBe(verdict)
  })

  test('says which way it is off, and how to set it', () => {
    expect(ofClock({ toldNow: from(-90) })?.said).toContain('nhanh 90 giây')
    expect(ofClock({ toldNow: from(90) })).toMatchObject({
      said: expect.stringContaining('chậm 90 giây'),
      remedy: expect.stringContaining('timedatectl'),
    })
  })

  test('that nobody can be asked about is broken where it contradicts what is known', () => {
    expect(ofClock({})?.verdict).toBe('note')
    expect(ofClock({ writtenAt: from(-100) })?.verdict).toBe('note')
    expect(ofClock({ writtenAt: from(3600) })).toMatchObject({
      verdict: 'broken',
      said: expect.stringContaining('vặn lùi'),
    })
    expect(ofClock({ now: new Date('1970-01-01T00:00:00Z') })?.verdict).toBe('broken')
  })

  test('knows the time of Vietnam', () => {
    const [, zone] = checkClock({ now: NOW, toldNow: NOW, writtenAt: undefined })
    expect(zone?.verdict).toBe('well')
  })

  test('nothing was written where nothing is', async () => {
    expect(await lastWritten(newPath('none'))).toBeUndefined()
  })
})

describe('the data folder', () => {
  test('is tried by writing, and nothing stays', async () => {
    const folder = newPath('..')
    expect(verdicts(await checkFolder(folder))).toEqual(['well', expect.any(String)])
  })

  test('that is to come is only worth knowing', async () => {
    expect(await checkFolder(newPath('a/b/c'))).toMatchObject([
      { verdict: 'note', said: expect.stringContaining('lần chạy đầu sẽ tạo') },
      {},
    ])
  })

  test('in which nothing can be written is broken', async () => {
    // Where even root may write nothing.
    expect(await checkFolder('/proc/1')).toMatchObject([
      { verdict: 'broken', remedy: expect.stringContaining('quyền') },
    ])
  })

  test.each([
    [199, 'broken'],
    [200, 'note'],
    [1024, 'well'],
  ])('%i MB of room is %s', (megabytes, verdict) => {
    expect(room(megabytes * MB).verdict).toBe(verdict)
  })
})

describe('reading PDFs and scans', () => {
  const all = { missingOfPoppler: [], languages: ['eng', 'osd', 'vie'] }
  test.each([
    ['all there', all, ['well', 'well'], ''],
    ['no poppler', { ...all, missingOfPoppler: ['pdftotext'] }, ['broken', 'well'], 'apt-get install poppler-utils'],
    ['no tesseract', { ...all, languages: undefined }, ['well', 'broken'], 'tesseract-ocr-vie'],
    ['no Vietnamese', { ...all, languages: ['eng', 'osd'] }, ['well', 'broken'], 'tesseract-ocr-vie'],
  ])('%s', async (_, found, expected, remedy) => {
    const findings = await checkPrograms(async () => found)
    expect(verdicts(findings)).toEqual(expected)
    expect(findings.map((finding) => finding.remedy ?? '').join('')).toContain(remedy)
  })
})

test('pictures are drawn with every letter of Vietnamese', async () => {
  expect(verdicts(await checkPictures())).toEqual(['well'])
})
