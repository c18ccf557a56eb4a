/** Tokens, Mantine and the remembered light / dark / system choice. Put around the whole tree. */
import "@fontsource-variable/inter/index.css";
import "./mantineStyles";
import "@mantine/notifications/styles.layer.css";
import "./tokens.css";
import "./base.css";
import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { cssVariables, theme } from "./theme";

const colorScheme = localStorageColorSchemeManager({ key: "muster.color-scheme" });

/** `still` turns every transition off: for tests, which must not wait for motion. */
export function ThemeProvider({ children, still }: { children: ReactNode; still?: boolean }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
      env={still ? "test" : "default"}
    >
      {children}
    </MantineProvider>
  );
}
