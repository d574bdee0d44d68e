// One change of a setting, as a button carries it.
import { z } from 'zod'
import { DATE_STYLES, SCHOOLINGS, type Settings } from '../../knowledge/domain/profile.ts'

/** null clears. */
export const settingSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('agency'), name: z.string().min(1).nullable() }),
  z.strictObject({ of: z.literal('schooling'), schooling: z.enum(SCHOOLINGS).nullable() }),
  z.strictObject({ of: z.literal('time'), minute: z.int().min(0).max(1439) }),
  z.strictObject({ of: z.literal('dates'), style: z.enum(DATE_STYLES) }),
])

export type Setting = Readonly<z.infer<typeof settingSchema>>

export const SETTINGS_PAGES = ['all', 'agency', 'schooling', 'time', 'dates'] as const
export type SettingsPage = (typeof SETTINGS_PAGES)[number]

export function changeOf(setting: Setting): Partial<Settings> {
  switch (setting.of) {
    case 'agency':
      return { agency: setting.name ?? undefined }
    case 'schooling':
      return { schooling: setting.schooling ?? undefined }
    case 'time':
      return { remindAtMinute: setting.minute }
    default:
      return { dateStyle: setting.style }
  }
}
