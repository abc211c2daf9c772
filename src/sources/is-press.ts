import type { SourceType } from '../analysis.ts';

/** True for the types of sources that publish news under their own name: outlets and agencies; false for no type. */
export function isPress(type: SourceType | null | undefined): boolean {
  return type === 'outlet' || type === 'agency';
}
