// The doctor's round: each part looked at by itself, so that one that breaks keeps no other from being looked at.
import { dataFolder } from '../../knowledge/environment.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { parseConfig } from '../config.ts'
import { errorFacts } from '../error-facts.ts'
import { say, SUBJECTS } from '../messages/doctor.ts'
import { askTime, checkClock, lastWritten } from './check-clock.ts'
import { checkConfiguration, checkNode } from './check-configuration.ts'
import { checkFolder } from './check-folder.ts'
import { broken, note, type Finding } from './finding.ts'

export type Subject = keyof typeof SUBJECTS
export type Examined = { readonly subject: Subject; readonly findings: readonly Finding[] }

type Check = () => Promise<readonly Finding[]> | readonly Finding[]

const TELEGRAM = 'https://api.telegram.org'

/** @param onExamined told of each as soon as it is known: some take seconds */
export async function examine(
  environment: NodeJS.ProcessEnv,
  clock: Clock,
  onExamined: (examined: Examined) => void,
): Promise<readonly Examined[]> {
  const parsed = parseConfig(environment)
  const config = parsed.kind === 'valid' ? parsed.config : undefined
  const dataDir = config?.dataDir ?? dataFolder(environment)
  // What needs native modules is loaded where it is looked at: one that cannot be loaded is a finding.
  const checks: Readonly<Record<Subject, Check>> = {
    program: () => checkNode(process.version),
    configuration: () => checkConfiguration(parsed),
    telegram: async () =>
      config === undefined
        ? [note(say.afterConfiguration)]
        : (await import('./check-telegram.ts')).checkTelegram(config, clock.now()),
    models: async () =>
      config === undefined
        ? [note(say.afterConfiguration)]
        : (await import('./check-models.ts')).checkModels(config.models),
    clock: async () =>
      checkClock({
        toldNow: config?.telegramToken === undefined ? undefined : await askTime(config.telegramApiRoot ?? TELEGRAM),
        writtenAt: await lastWritten(dataDir),
        now: clock.now(),
      }),
    folder: () => checkFolder(dataDir),
    data: async () => (await import('./check-data.ts')).checkData(dataDir),
    backups: async () =>
      config === undefined
        ? [note(say.afterConfiguration)]
        : (await import('./check-backups.ts')).checkBackups(config, clock.now()),
    programs: async () => (await import('./check-programs.ts')).checkPrograms(),
    pictures: async () => (await import('./check-pictures.ts')).checkPictures(),
  }
  const round: Examined[] = []
  for (const [subject, check] of Object.entries(checks)) {
    // The keys of `checks` are subjects.
    const examined = { subject: subject as Subject, findings: await look(check) }
    onExamined(examined)
    round.push(examined)
  }
  return round
}

async function look(check: Check): Promise<readonly Finding[]> {
  try {
    return await check()
  } catch (error) {
    const { errorName, cause } = errorFacts(error)
    return [broken(say.notExamined(cause ?? errorName ?? ''), say.installAnew)]
  }
}
