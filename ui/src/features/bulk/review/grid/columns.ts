/** Columns of the grid: how wide, in CSS pixels, and how they share what is left. */
import type { Field } from "@/bindings";

export const lineWidth = 60;

export const columnWidths: Record<Field, [least: number, share: number]> = {
  user_name: [122, 1.1],
  email: [238, 2],
  platform: [124, 0.6],
  owned_by: [92, 0.4],
  group: [148, 1.2],
  domain: [148, 1],
  phone: [140, 1],
};

/** Words of why a row is a possible duplicate, with its buttons. */
export const whyWidth = 330;

export function widthOf(fields: readonly Field[], why: boolean): number {
  const sum = fields.reduce((all, field) => all + columnWidths[field][0], lineWidth);
  return sum + (why ? whyWidth : 0);
}
