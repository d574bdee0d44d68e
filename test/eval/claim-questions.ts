// Questions whose answers are full of figures, made from what a made-up plan says: who, until when, what comes of it, how much, which document.
import { fold } from '../../knowledge/text/fold.ts'
import type { GoldIndicator, GoldPlan, GoldTask } from '../generator/gold.ts'
import { recordQuestions } from './record-questions.ts'

/** Of each kind of record, so many are asked about. */
const MOST_TASKS = 7
const MOST_INDICATORS = 7
/** A question that repeats a whole paragraph is none that a person types. */
const WORDS_OF_A_TASK = 14

/** Lists, counts and comparisons too; @param plain without marks, as on a phone */
export function claimQuestions(gold: GoldPlan, plain: boolean): readonly string[] {
  const questions = [
    ...recordQuestions(gold, false).map(({ text }) => text),
    ...gold.tasks.slice(0, MOST_TASKS).flatMap(aboutTask),
    ...gold.indicators.slice(0, MOST_INDICATORS).flatMap(aboutIndicator),
    ...ABOUT_PLAN,
  ]
  return [...new Set(plain ? questions.map(fold) : questions)]
}

function aboutTask({ text, product, ordinal }: GoldTask): readonly string[] {
  const work = text
    .split(/\s+/)
    .slice(0, WORDS_OF_A_TASK)
    .join(' ')
    .replace(/[.;,]$/, '')
  return [
    `Ai chủ trì ${work}?`,
    `Hạn hoàn thành của việc ${work} là khi nào?`,
    `${work} do đơn vị nào phối hợp?`,
    ...(product ? [`Sản phẩm của việc ${work} là gì?`] : []),
    ...(ordinal ? [`Nhiệm vụ số ${ordinal} là gì?`] : []),
  ]
}

function aboutIndicator({ indicator, values }: GoldIndicator): readonly string[] {
  const periods = [...new Set(values.map(({ period }) => period))].slice(0, 2)
  return [
    `Chỉ tiêu ${indicator} là bao nhiêu?`,
    ...periods.map((period) => `${indicator} ${period.includes('-') ? 'năm học' : 'năm'} ${period} là bao nhiêu?`),
  ]
}

const ABOUT_PLAN: readonly string[] = [
  'Ai ký kế hoạch?',
  'Kế hoạch được ban hành ngày nào?',
  'Kế hoạch số bao nhiêu?',
  'Kế hoạch căn cứ những văn bản nào?',
  'Mục đích của kế hoạch là gì?',
  'Các chỉ tiêu của kế hoạch là gì?',
  'Những nhiệm vụ nào đến hạn trước ngày 30/6/2026?',
  'Kinh phí thực hiện là bao nhiêu?',
]
