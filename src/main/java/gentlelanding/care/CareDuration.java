package gentlelanding.care;

/** How long a care item lasts, in words rather than minutes, the shortest first. */
public enum CareDuration {
    FEW_MINUTES,
    HALF_HOUR,
    AS_LONG_AS_IT_TAKES
}
