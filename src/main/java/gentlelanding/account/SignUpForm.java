package gentlelanding.account;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is typed to sign up. */
record SignUpForm(
        @Nullable String word,
        @Nullable String password,
        @Nullable String displayName,
        @Nullable String adult,
        @Nullable String code) {

    /** Message keys of what is wrong, by field; empty where nothing is. */
    Map<String, String> errors(PasswordRules rules) {
        var errors = new LinkedHashMap<String, String>();
        if (!SignInName.isWord(orEmpty(word))) {
            errors.put("word", "account.sign-up.word.error");
        }
        rules.objectionTo(orEmpty(password), orEmpty(word), orEmpty(displayName))
                .ifPresent(objection -> errors.put("password", objection));
        if (!Naming.isName(orEmpty(displayName))) {
            errors.put("displayName", "account.sign-up.display-name.error");
        }
        if (!"true".equals(adult) && !"on".equals(adult)) {
            errors.put("adult", "account.sign-up.adult.error");
        }
        return errors;
    }

    /** The same, with a proposed word where none was typed. */
    SignUpForm orProposed(Proposals proposals) {
        return new SignUpForm(word == null ? proposals.word() : word, password, displayName, adult, code);
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
