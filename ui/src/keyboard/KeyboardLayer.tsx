/**
 * The one key listener of the console, the remembered choice whether single letters act, and the focus, which is never lost.
 * Mount once, outside the router.
 */
import { useLocalStorage } from "@mantine/hooks";
import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import { keepFocus } from "./focusKeeper";
import { dispatch } from "./registry";

interface KeyboardChoice {
  /** Single-letter shortcuts are on. Chords such as Ctrl K always are. */
  letters: boolean;
  setLetters: (on: boolean) => void;
}

const Context = createContext<KeyboardChoice>({ letters: true, setLetters: () => {} });

export function useKeyboardChoice(): KeyboardChoice {
  return useContext(Context);
}

export function KeyboardLayer({ children }: { children: ReactNode }) {
  const [letters, setLetters] = useLocalStorage({
    key: "muster.single-letter-shortcuts",
    defaultValue: true,
    getInitialValueInEffect: false,
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => dispatch(event, letters);
    // Capture: runs before a dialog that is about to close hears its own Escape.
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, [letters]);

  useEffect(() => keepFocus(), []);

  const choice = useMemo(() => ({ letters, setLetters }), [letters, setLetters]);
  return <Context.Provider value={choice}>{children}</Context.Provider>;
}
