/** Who is at the console and for which organisation: what the rail and About show. */
export interface Session {
  organisation: string | null;
  accountName: string | null;
  role: string;
  version: string;
  /** Path of the folder that holds the database and logs. */
  dataFolder: string | null;
}

/** `null` while it is being read. */
export function useSession(): Session | null {
  return null;
}
