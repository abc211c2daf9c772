/** A browser's processes, as Linux tells of them. */
import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of the kernel's clock in a second (`getconf CLK_TCK`; 100 on every usual Linux). */
const TICKS_PER_SECOND = 100;

/** The process and all that it has started, directly or not. */
export function processTree(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
    const parent = Number(/^PPid:\s*(\d+)$/mu.exec(fileOf(Number(entry), 'status'))?.[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
  }
  const below = (process: number): number[] => [process, ...(children.get(process) ?? []).flatMap(below)];
  return below(pid);
}

/** Milliseconds of processor time that the process and all below it have taken so far, in steps of ten. */
export function processorTime(pid: number): number {
  const ticks = processTree(pid).reduce((sum, process) => {
    // After the name, which may hold anything in its brackets: fields 14 to 17 are the user and system time of the
    // process and of the children that have ended (proc(5)).
    const fields = fileOf(process, 'stat').split(') ').at(-1)?.split(' ').slice(11, 15) ?? [];
    return fields.reduce((all, field) => all + Number(field), sum);
  }, 0);
  return (ticks * 1000) / TICKS_PER_SECOND;
}

/** A file of a process; empty for one that has ended meanwhile. */
export function fileOf(process: number, name: string): string {
  try {
    return readFileSync(`/proc/${process}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
