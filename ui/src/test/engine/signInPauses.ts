/** Users whose sign-in at the portal pauses, and until when. */
import type { World } from "./world";

const kept = new WeakMap<World, Map<string, number>>();

/** Tests and the development page may put somebody there first. */
export function signInPausesOf(world: World): Map<string, number> {
  const before = kept.get(world);
  if (before) return before;
  const made = new Map<string, number>();
  kept.set(world, made);
  return made;
}
