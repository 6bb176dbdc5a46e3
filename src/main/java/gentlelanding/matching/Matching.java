package gentlelanding.matching;

import gentlelanding.care.Catalogue;

/** How two profiles become one plan; the same answers always give the same plan. */
public final class Matching {

    private static final Rules RULES = Rules.all();

    private Matching() {}

    /** The plan of two members; each learns of the other's answers what that plan says, and nothing else. */
    public static SharedPlan merge(MemberProfile first, MemberProfile second, Catalogue catalogue) {
        return new Merge(RULES, catalogue, first, second).plan();
    }

    /** The plan of one profile by itself: it is for its owner's eyes, and holds their kept boundaries too. */
    public static SoloPlan alone(MemberProfile profile, Catalogue catalogue) {
        return new Alone(catalogue, profile).plan();
    }
}
