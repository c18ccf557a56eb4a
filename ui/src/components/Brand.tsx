/** The Muster mark: decorative, the word stands beside it. */
export function Brand({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 512 512" aria-hidden="true">
      <rect width="512" height="512" rx="116" fill="#0B6079" />
      <path
        d="M138 366V168c0-14 17-21 27-11l91 95 91-95c10-10 27-3 27 11v198"
        fill="none"
        stroke="#fff"
        strokeWidth="44"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="256" cy="346" r="26" fill="#8FD3E4" />
    </svg>
  );
}
