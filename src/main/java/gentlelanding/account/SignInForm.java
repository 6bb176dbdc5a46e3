package gentlelanding.account;

import org.jspecify.annotations.Nullable;

/** What is typed to sign in, and what is carried through it. */
record SignInForm(
        @Nullable String username,
        @Nullable String password,
        @Nullable String ownDevice,
        @Nullable String to,
        @Nullable String code,
        @Nullable String typed) {

    static SignInForm empty(@Nullable String to, @Nullable String typed) {
        return new SignInForm(null, null, null, to, null, typed);
    }

    boolean isOnOwnDevice() {
        return "true".equals(ownDevice) || "on".equals(ownDevice);
    }

    /** Only a path of ours, and none that ends what has just begun: what a browser could read as another site's is left out. */
    String destination() {
        return to != null && to.matches("/(?!exit|sign-|.*\\.\\.)[a-z0-9][a-zA-Z0-9/._-]*(\\?[a-zA-Z0-9=&-]*)?")
                ? to
                : "/home";
    }
}
