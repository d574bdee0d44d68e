// Every file that was made to do harm, whatever its format.
import { archiveBombs } from './archive-bombs.ts'
import type { HostileFile } from './hostile-file.ts'
import { pageBombs } from './page-bombs.ts'
import { pdfBombs } from './pdf-bombs.ts'
import { pictureBombs } from './picture-bombs.ts'

export const bombs: readonly HostileFile[] = [...archiveBombs, ...pageBombs, ...pdfBombs, ...pictureBombs]
