/** The message as it would arrive: made anew whenever typing rests, and what the checks say of it. */
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import {
  commands,
  type OwnedBy,
  type Platform,
  type TemplatePreview,
  type TemplatePreviewRequest,
  type UserHit,
} from "@/bindings";
import { call } from "@/platform/call";
import type { SheetState } from "../sheet";

/** Typing rests this long, in milliseconds, before the message is made anew. */
const typingRest = 250;

export interface ReadAs {
  /** Whose data is shown; `null` is the sample. */
  user: UserHit | null;
  platform: Platform;
  owned_by: OwnedBy;
  /** The reader's mail program shows pictures. */
  pictures: boolean;
}

export interface Preview {
  /** What is asked for; `null` until the template is there. */
  request: TemplatePreviewRequest | null;
  /** The last one that could be made. */
  shown: TemplatePreview | null;
  /** A newer one is on its way. */
  busy: boolean;
  error: unknown;
  retry: () => void;
  readAs: ReadAs;
  setReadAs: (part: Partial<ReadAs>) => void;
}

/** As the checks count them; `null` of what is not there. */
export function charactersOf(words: string | undefined): number | null {
  return words === undefined ? null : [...words.trim()].length;
}

export function usePreview(state: SheetState | null): Preview {
  const [readAs, set] = useState<ReadAs>({
    user: null,
    platform: "ios",
    owned_by: "corporate",
    pictures: true,
  });
  const request = useMemo<TemplatePreviewRequest | null>(() => {
    if (!state) return null;
    const { user, platform, owned_by, pictures } = readAs;
    return {
      address: state.view.address,
      content: state.content,
      user_id: user?.id ?? null,
      platform,
      owned_by,
      pictures,
    };
  }, [state, readAs]);
  const text = useMemo(() => JSON.stringify(request), [request]);
  const [settled] = useDebouncedValue(text, typingRest);
  const query = useQuery({
    queryKey: ["templates", "preview", settled],
    enabled: settled !== "null",
    queryFn: () => call(commands.previewTemplate(JSON.parse(settled) as TemplatePreviewRequest)),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  // One that fails takes nothing away.
  const last = useRef<TemplatePreview | null>(null);
  if (query.data) last.current = query.data;
  return {
    request,
    shown: query.data ?? last.current,
    busy: request !== null && (query.isFetching || text !== settled),
    error: query.isError ? query.error : null,
    retry: () => void query.refetch(),
    readAs,
    setReadAs: (part) => set((before) => ({ ...before, ...part })),
  };
}
