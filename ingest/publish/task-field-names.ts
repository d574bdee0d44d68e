// What people call the fields of a task where two readings of it differ.
import type { TaskField } from './compare-readings.ts'

export const TASK_FIELD_NAMES: Readonly<Record<TaskField, string>> = {
  text: 'nội dung',
  leads: 'chủ trì',
  coordinating: 'phối hợp',
  time: 'thời gian',
  product: 'sản phẩm',
}
