package gentlelanding;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import jakarta.persistence.Entity;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.springframework.context.annotation.Profile;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.server.ResponseStatusException;

/** What holds throughout the code; each rule says why. */
class HouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("gentlelanding");

    @Test
    void modulesUseOnlyWhatTheySayTheyUse() {
        ApplicationModules.of(GentleLanding.class).verify();
    }

    @Test
    void controllersNeverUseTables() {
        holds(noClasses()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat(assignableTo(Repository.class).or(endingWith("Rows")))
                .because("who may see what is decided in one place behind the page, never in the page"));
    }

    @Test
    void formsAndPagesNeverHoldRowsOfTables() {
        holds(fields().that()
                .areDeclaredInClassesThat(named(
                        "forms, pages and views",
                        type -> type.getSimpleName().matches(".*(Form|Page|View|Card|Shown|Field|Sent)")))
                .should()
                .notHaveRawType(DescribedPredicate.describe("a row", type -> type.isAnnotatedWith(Entity.class)))
                .because("a field that a browser sends must never reach a table unasked"));
        holds(ArchRuleDefinition.noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .haveRawParameterTypes(DescribedPredicate.describe(
                        "a row among them",
                        types -> types.stream().anyMatch(type -> type.isAnnotatedWith(Entity.class))))
                .because("a field that a browser sends must never reach a table unasked"));
    }

    @Test
    void nobodyLooksAtTheWallClock() {
        holds(
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName("gentlelanding.account.Time")
                        .and()
                        .doNotHaveFullyQualifiedName("gentlelanding.ui.EvenTime")
                        .should()
                        .callMethodWhere(
                                DescribedPredicate.describe("the time is asked without our clock", this::asksTheTime))
                        .because(
                                "a test can hold only the one clock of account.Time; how long a request takes is no time of day"));
    }

    @Test
    void whoeverIsSentAwayForAWhileHearsForHowLong() {
        holds(classes()
                .that()
                .areAssignableTo(ResponseStatusException.class)
                .should(ArchConditions.be(DescribedPredicate.describe(
                        "saying when to come again",
                        (JavaClass type) -> type.tryGetMethod("getHeaders").isPresent())))
                .because("a 429 or 503 without Retry-After leaves people pressing the same thing over and over"));
    }

    @Test
    void aDemonstrationIsNeverThereUnlessItIsAskedFor() {
        holds(classes()
                .that()
                .resideInAPackage("gentlelanding.demo")
                .and()
                .areMetaAnnotatedWith(Component.class)
                .should()
                .beAnnotatedWith(Profile.class)
                .because("people who are made up must never come into a database that is kept"));
        assertThat(HOUSE.stream()
                        .filter(type -> type.getPackageName().equals("gentlelanding.demo"))
                        .flatMap(type -> type.tryGetAnnotationOfType(Profile.class).stream())
                        .map(profile -> String.join(",", profile.value())))
                .hasSizeGreaterThan(1)
                .containsOnly("demo");
    }

    @Test
    void answersAreReadInAFewNamedPlacesAlone() {
        holds(noClasses()
                .that(named(
                        "others than the named readers",
                        type -> !type.getFullName().startsWith("gentlelanding.profile.")
                                && !outermost(type)
                                        .getFullName()
                                        .matches("gentlelanding\\.(plan\\.(Frozen|PressingReady|Previewing|SoloPlans"
                                                + "|PartnershipPages)|home\\.HomePages|giving\\.Parts"
                                                + "|reflection\\.Suggestions)")))
                .should()
                .callMethodWhere(DescribedPredicate.describe("answers are read", HouseRulesTest::readsAnswers))
                .because("a plan is drafted from what was frozen; whoever reads answers as they stand is named here"));
    }

    @Test
    void aPlanIsDraftedFromWhatWasFrozen() {
        holds(noClasses()
                .that()
                .haveSimpleName("DraftingPlan")
                .should()
                .callMethodWhere(DescribedPredicate.describe("answers are read", HouseRulesTest::readsAnswers))
                .because("an answer changed after pressing ready stays its owner's alone"));
    }

    @Test
    void nothingPrivateCanReachALog() {
        holds(noClasses()
                .that(named(
                        "writers of logs",
                        type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(used -> used.getTargetClass().isAssignableTo(Logger.class))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "gentlelanding.care..",
                        "gentlelanding.profile..",
                        "gentlelanding.matching..",
                        "gentlelanding.plan..",
                        "gentlelanding.partnership..")
                .because("whoever writes logs never holds an answer, a note or a name"));
        holds(noClasses()
                .that()
                .haveNameNotMatching("gentlelanding.(operating.Shell|demo.Demonstration)")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("the console is a log too, but for whoever typed a command there, and for made-up people"));
    }

    @Test
    void careAndMatchingKnowNothingOfServers() {
        holds(ArchRuleDefinition.classes()
                .that()
                .resideInAnyPackage("gentlelanding.care..", "gentlelanding.matching..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations..",
                        "org.springframework.modulith",
                        "gentlelanding.care..",
                        "gentlelanding.matching..")
                .because("what care is and how two people's wishes meet can be read and tested as plain Java"));
        holds(noClasses()
                .that()
                .resideInAPackage("gentlelanding.care..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("gentlelanding.matching..")
                .because("care is the language that matching speaks, not the other way round"));
    }

    @Test
    void atMostAThirdOfTheTypesArePublic() {
        var types = HOUSE.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
        var open = types.stream()
                .filter(type -> type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .toList();

        var share = 100 * open.size() / types.size();
        assertThat(share)
                .as("a module shows little, and these %s of %s types are public: %s", open.size(), types.size(), open)
                .isLessThanOrEqualTo(35);
    }

    private boolean asksTheTime(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        var ofClock =
                call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return owner.getPackageName().equals("java.time") && call.getName().equals("now") && !ofClock
                || owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system")
                || owner.isEquivalentTo(System.class)
                        && (call.getName().equals("currentTimeMillis")
                                || call.getName().equals("nanoTime"));
    }

    private static boolean readsAnswers(JavaMethodCall call) {
        return call.getTargetOwner().getFullName().equals("gentlelanding.profile.Profiles")
                && call.getName().equals("contentsOf");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRulesTest::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaClass> endingWith(String end) {
        return named("ending with " + end, type -> type.getSimpleName().endsWith(end));
    }

    private static DescribedPredicate<JavaClass> named(String name, java.util.function.Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(name, predicate);
    }

    private static void holds(ArchRule rule) {
        rule.check(HOUSE);
    }
}
