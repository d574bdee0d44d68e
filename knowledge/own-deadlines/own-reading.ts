// The plan that is made of the office's own deadlines: a row each, so that lists, answers, reminders and calendars have them as they have any other. Pure.
import { lines } from '../domain/place.ts'
import type { Audience, OwnDeadline } from '../domain/own-deadline.ts'
import type { PassageBody } from '../domain/passage.ts'
import type { PlanReading } from '../domain/plan-reading.ts'
import type { Schooling } from '../domain/profile.ts'
import type { Task } from '../domain/task.ts'
import { readTimeline } from '../time/read-timeline.ts'
import { vietnamDateAt } from '../time/vietnam-date.ts'

/** The words by which a subscription to a level finds it. */
export const LEVEL_WORDS: Readonly<Partial<Record<Schooling, string>>> = {
  preschool: 'mầm non',
  primary: 'tiểu học',
  'lower-secondary': 'trung học cơ sở',
  'upper-secondary': 'trung học phổ thông',
  continuing: 'giáo dục thường xuyên',
}

export function readingOfOwn(deadlines: readonly OwnDeadline[]): PlanReading {
  return {
    head: {
      number: undefined,
      kind: undefined,
      subject: undefined,
      issuer: undefined,
      level: undefined,
      locality: undefined,
      issuedOn: undefined,
      issuedWording: undefined,
      signer: undefined,
      period: undefined,
      quality: { kind: 'clean', share: 1 },
    },
    sections: [],
    passages: deadlines.map(passageOf),
    tasks: deadlines.map((deadline, index) => ({ task: taskOf(deadline), passages: [index] })),
    targets: [],
    references: [],
    abbreviations: [],
    warnings: [],
  }
}

function taskOf({ id, text, time, source, audience, at }: OwnDeadline): Task {
  const leads = audience.kind === 'agency' ? [audience.name] : []
  const level = levelOf(audience)
  return {
    ordinal: String(id),
    group: level === undefined ? undefined : { label: undefined, title: forLevel(level) },
    text: `${text} (theo ${source})`,
    leads,
    coordinating: [],
    leadWording: leads[0],
    coordinatingWording: undefined,
    timeline: readTimeline(time, yearOf(at)),
    product: undefined,
    form: 'row',
  }
}

/** What an answer rests on and quotes. */
function passageOf({ id, text, time, source, audience }: OwnDeadline, index: number): PassageBody {
  const level = levelOf(audience)
  const parts = [
    String(id),
    `${text} (theo ${source})`,
    audience.kind === 'agency' ? `Chủ trì: ${audience.name}` : '',
    level === undefined ? '' : forLevel(level),
    `Thời gian: ${time}`,
  ]
  const said = parts.filter(Boolean).join('; ')
  return { kind: 'row', text: said, raw: said, headingPath: [], place: lines(index + 1) }
}

/** Of times that name no year. */
export const yearOf = (at: Date): number => Number(vietnamDateAt(at).slice(0, 4))

const levelOf = (audience: Audience) => (audience.kind === 'schooling' ? LEVEL_WORDS[audience.schooling] : undefined)
const forLevel = (words: string) => `Dành cho cấp ${words}`
