/** What a message asks for: its variables, and the names of the markup in it. */
export interface Needs {
  vars: Set<string>;
  parts: Set<string>;
}
export function messagesOf(source: string): Map<string, Needs>;
export function typesOf(messages: Map<string, Needs>): string;
