/**
 * The part of the page that lives in the address: what is searched, filtered, sorted, and which
 * invite is open. So Back works, and the palette can point at an invite.
 */
import { z } from "zod";
import { platforms } from "@/components/platforms";
import { inviteStates } from "@/components/states";

const schema = z.object({
  q: z.string().max(200).optional().catch(undefined),
  state: z.enum(inviteStates).optional().catch(undefined),
  platform: z.enum(platforms).optional().catch(undefined),
  owned: z.enum(["personal", "corporate"]).optional().catch(undefined),
  group: z.string().optional().catch(undefined),
  sort: z.string().optional().catch(undefined),
  invite: z.string().optional().catch(undefined),
});

export type EnrollmentSearch = z.infer<typeof schema>;

export function enrollmentSearch(raw: Record<string, unknown>): EnrollmentSearch {
  return schema.parse(raw);
}
