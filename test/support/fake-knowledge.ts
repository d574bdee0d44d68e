// A knowledge whose answers a test writes down, or holds back until it lets them go.
import type { KnowledgePort } from '../../bot/knowledge-port.ts'
import type { PlanDesk } from '../../ingest/publish/plan-desk.ts'
import type { PlanOverview } from '../../bot/messages/chat.ts'
import type { PassageInContext, Question, Reply } from '../../knowledge/answer/reply.ts'
import type { Citation } from '../../knowledge/domain/citation.ts'
import { passageId } from '../../knowledge/domain/ids.ts'
import { lines } from '../../knowledge/domain/place.ts'
import { createBrowse } from '../../knowledge/browse/browse.ts'
import type { Offer } from '../../knowledge/browse/offer-answers.ts'
import { createShowIndicators } from '../../knowledge/browse/show-indicators.ts'
import type { Snapshot } from '../../knowledge/answer/snapshot.ts'
import { createDeferred, type Deferred } from './deferred.ts'
import { createMemoryInboxes, type MemoryInboxes } from './memory-inbox.ts'
import { createMemoryButtons, type MemoryButtons } from './memory-buttons.ts'
import { memorySnapshot } from './memory-snapshot.ts'
import { createMemoryWatchedFiles } from './memory-watched-files.ts'
import { createMemoryFeedback, type MemoryFeedback } from './memory-feedback.ts'
import { createMemoryStore } from './memory-store.ts'
import { createMemoryPeople, type MemoryPeople } from './memory-people.ts'

export type FakeKnowledge = KnowledgePort & {
  readonly asked: Question[]
  /** Chats whose conversation was erased. */
  readonly forgotten: number[]
  /** Names of the port's functions, in the order in which they were called; questions and passages are not listed. */
  readonly upkeep: string[]
  readonly passages: Map<number, PassageInContext>
  /** What a question gets; without it every question gets `answered(question)`. */
  readonly answers: Map<string, Reply>
  /** Questions that make the knowledge throw. */
  readonly failures: Map<string, Error>
  /** From now on this question waits for the test. */
  readonly hold: (text: string) => Deferred<Reply>
  readonly buttons: MemoryButtons
  readonly inboxes: MemoryInboxes
  readonly people: MemoryPeople
  readonly feedback: MemoryFeedback
  /** What inline mode is offered, whatever is typed. */
  offers: readonly Offer[]
  plans: PlanOverview
  /** The records that lists and charts are made of. */
  snapshot: Snapshot
}

export function createFakeKnowledge(): FakeKnowledge {
  const held = new Map<string, Deferred<Reply>>()
  const people = createMemoryPeople()
  const fake: FakeKnowledge = {
    asked: [],
    forgotten: [],
    upkeep: [],
    passages: new Map(),
    answers: new Map(),
    failures: new Map(),
    desk: createIdleDesk(),
    buttons: createMemoryButtons(),
    inboxes: createMemoryInboxes(),
    people,
    ...createMemoryStore(people),
    transcribe: undefined,
    offers: [],
    feedback: createMemoryFeedback(),
    watchedFiles: createMemoryWatchedFiles(),
    backups: undefined,
    plans: { names: ['Kế hoạch 3707/KH-UBND'], areSamples: false },
    snapshot: memorySnapshot(),
    hold: (text) => {
      const deferred = createDeferred<Reply>()
      held.set(text, deferred)
      return deferred
    },
    forgetConversation: (chat) => void fake.forgotten.push(chat),
    answerQuestion: async (question) => {
      fake.asked.push(question)
      const failure = fake.failures.get(question.text)
      if (failure !== undefined) throw failure
      return held.get(question.text)?.promise ?? fake.answers.get(question.text) ?? answered(`Đáp: ${question.text}`)
    },
    browse: createBrowse(async () => fake.snapshot),
    showIndicators: createShowIndicators(async () => fake.snapshot),
    offerAnswers: async () => fake.offers,
    showPassage: async (id) => fake.passages.get(id),
    describePlans: async () => fake.plans,
    settleSamples: async () => void fake.upkeep.push('settleSamples'),
    publishOwn: async () => undefined,
    refresh: async () => void fake.upkeep.push('refresh'),
    prepare: async () => void fake.upkeep.push('prepare'),
    close: async () => void fake.upkeep.push('close'),
  }
  return fake
}

const none = async () => ({ kind: 'none' }) as const

/** Nothing waits, and no file is read. */
function createIdleDesk(): PlanDesk {
  return {
    takeIn: async () => ({ kind: 'failed', reason: 'Không đọc được.' }),
    review: async () => undefined,
    versions: async () => [],
    approve: none,
    discard: none,
    withdraw: none,
    rollBack: none,
    weigh: none,
    correct: none,
    takeBack: none,
  }
}

export function answered(text: string, ...citations: readonly Citation[]): Reply {
  return { outcome: 'answered', text, citations }
}

export function citation(changes: Partial<Citation> = {}): Citation {
  return {
    passageId: passageId(7),
    file: '002.txt',
    plan: 'Kế hoạch 3707/KH-UBND',
    whereabouts: 'Mục II, hàng 4',
    place: lines(10, 12),
    quote: 'Sở Giáo dục và Đào tạo chủ trì.',
    ...changes,
  }
}

export function passageInContext(changes: Partial<PassageInContext>): PassageInContext {
  const whole = { raw: 'Đoạn được dẫn.', cited: true }
  return { file: '002.txt', plan: 'Kế hoạch', whereabouts: 'hàng 4', headingPath: [], passages: [whole], ...changes }
}
